// The primaries of sRGB under the white of ICC profiles.
namespace ImrDocs.Rendering.Pdf.Metadata;

/// <summary>
/// CIE XYZ of the sRGB primaries (ITU-R BT.709, white D65), adapted to D50 by the linear Bradford transform
/// (ICC.1:2001-04, annex E).
/// </summary>
internal static class SrgbColorants
{
    private static readonly decimal[,] Bradford =
    {
        { 0.8951m, 0.2664m, -0.1614m },
        { -0.7502m, 1.7135m, 0.0367m },
        { 0.0389m, -0.0685m, 1.0296m },
    };

    private static readonly decimal[,] Colorants = Adapt(Unadapted());

    /// <summary>D50, the white of the profile connection space.</summary>
    public static decimal[] WhitePoint => [0.9642m, 1m, 0.8249m];

    /// <summary>XYZ of full red.</summary>
    public static decimal[] Red => Column(0);

    /// <summary>XYZ of full green.</summary>
    public static decimal[] Green => Column(1);

    /// <summary>XYZ of full blue.</summary>
    public static decimal[] Blue => Column(2);

    private static decimal[] Column(int index) => [Colorants[0, index], Colorants[1, index], Colorants[2, index]];

    /// <summary>Primaries scaled so that equal amounts make the white D65.</summary>
    private static decimal[,] Unadapted()
    {
        var primaries = Transpose(Xyz(0.64m, 0.33m), Xyz(0.30m, 0.60m), Xyz(0.15m, 0.06m));
        var amounts = Multiply(Invert(primaries), D65());
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                primaries[row, column] *= amounts[column];
            }
        }

        return primaries;
    }

    private static decimal[,] Adapt(decimal[,] colours)
    {
        var source = Multiply(Bradford, D65());
        var target = Multiply(Bradford, WhitePoint);
        var scaled = Multiply(Bradford, colours);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                scaled[row, column] *= target[row] / source[row];
            }
        }

        return Multiply(Invert(Bradford), scaled);
    }

    private static decimal[] D65() => Xyz(0.3127m, 0.3290m);

    /// <summary>XYZ of a chromaticity at luminance 1.</summary>
    private static decimal[] Xyz(decimal x, decimal y) => [x / y, 1m, (1m - x - y) / y];

    private static decimal[,] Transpose(decimal[] first, decimal[] second, decimal[] third) => new[,]
    {
        { first[0], second[0], third[0] },
        { first[1], second[1], third[1] },
        { first[2], second[2], third[2] },
    };

    private static decimal[] Multiply(decimal[,] matrix, decimal[] vector)
    {
        var product = new decimal[3];
        for (var row = 0; row < 3; row++)
        {
            product[row] = (matrix[row, 0] * vector[0]) + (matrix[row, 1] * vector[1]) + (matrix[row, 2] * vector[2]);
        }

        return product;
    }

    private static decimal[,] Multiply(decimal[,] left, decimal[,] right)
    {
        var product = new decimal[3, 3];
        for (var column = 0; column < 3; column++)
        {
            var vector = Multiply(left, [right[0, column], right[1, column], right[2, column]]);
            (product[0, column], product[1, column], product[2, column]) = (vector[0], vector[1], vector[2]);
        }

        return product;
    }

    /// <summary>By cofactors; indices count modulo 3, which brings the signs with it.</summary>
    private static decimal[,] Invert(decimal[,] m)
    {
        var inverse = new decimal[3, 3];
        for (var row = 0; row < 3; row++)
        {
            var (r1, r2) = ((row + 1) % 3, (row + 2) % 3);
            for (var column = 0; column < 3; column++)
            {
                var (c1, c2) = ((column + 1) % 3, (column + 2) % 3);
                inverse[column, row] = (m[r1, c1] * m[r2, c2]) - (m[r1, c2] * m[r2, c1]);
            }

        }

        var determinant = (m[0, 0] * inverse[0, 0]) + (m[0, 1] * inverse[1, 0]) + (m[0, 2] * inverse[2, 0]);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                inverse[row, column] /= determinant;
            }
        }

        return inverse;
    }
}
