// From digits to bars: the steps of USPS-B-3200.
namespace ImrDocs.Rendering.Barcodes.IntelligentMail;

/// <summary>The six steps of USPS-B-3200 (Revision H), one a method, so that each is held to the published examples.</summary>
internal static class IntelligentMailEncoder
{
    private const int Characters = 10;
    private const int LastBase = 636;
    private const int OtherBase = 1365;
    private const int FirstLimit = 659;
    private const int CheckBits = 11;
    private const int DataBits = 102;

    /// <summary>The bars of digits that have been checked.</summary>
    public static string Bars(string tracking, string routing)
    {
        var binary = ToBinary(tracking, routing);
        var check = FrameCheck(binary);
        Span<int> words = stackalloc int[Characters];
        ToCodewords(binary, words);
        IncludeCheck(words, check);
        ToCharacters(words, check);
        return BarMap.Bars(words);
    }

    /// <summary>Step 1: the digits as one number of 102 bits. Routing codes of different lengths get ranges of their own.</summary>
    public static UInt128 ToBinary(string tracking, string routing)
    {
        UInt128 value = 0;
        foreach (var digit in routing)
        {
            value = (value * 10) + (uint)(digit - '0');
        }

        value += routing.Length switch
        {
            0 => 0u,
            5 => 1u,
            9 => 1u + 100_000u,
            _ => 1u + 100_000u + 1_000_000_000u,
        };
        for (var i = 0; i < tracking.Length; i++)
        {
            // The second digit of the barcode id is 0 to 4.
            value = (value * (i == 1 ? 5u : 10u)) + (uint)(tracking[i] - '0');
        }

        return value;
    }

    /// <summary>Step 2: the 11 bits of the frame check sequence, generator 0xF35, all bits set at the start.</summary>
    public static int FrameCheck(UInt128 binary)
    {
        const int generator = 0xF35;
        const int all = (1 << CheckBits) - 1;
        var check = all;
        for (var bit = DataBits - 1; bit >= 0; bit--)
        {
            var carries = ((check >> (CheckBits - 1)) & 1) != (int)((binary >> bit) & 1);
            check = ((check << 1) ^ (carries ? generator : 0)) & all;
        }

        return check;
    }

    /// <summary>Step 3: ten codewords, A first; the last one in base 636, the others in base 1365.</summary>
    public static void ToCodewords(UInt128 binary, Span<int> words)
    {
        for (var i = Characters - 1; i >= 0; i--)
        {
            var @base = (uint)(i == Characters - 1 ? LastBase : OtherBase);
            (binary, var rest) = UInt128.DivRem(binary, @base);
            words[i] = (int)rest;
        }
    }

    /// <summary>Step 4: codeword J is even unless the barcode is upside down; codeword A takes a bit of the check.</summary>
    public static void IncludeCheck(Span<int> words, int check)
    {
        words[^1] *= 2;
        words[0] += (check >> (CheckBits - 1)) * FirstLimit;
    }

    /// <summary>Step 5: each codeword as a character of 13 bits, inverted where its bit of the check is set.</summary>
    public static void ToCharacters(Span<int> words, int check)
    {
        const int all = (1 << CharacterTable.Bits) - 1;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = CharacterTable.Of(words[i]) ^ (((check >> i) & 1) == 0 ? 0 : all);
        }
    }
}
