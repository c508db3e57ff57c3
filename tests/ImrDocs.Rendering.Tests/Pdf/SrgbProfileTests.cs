// The generated colour profile, used by an independent colour engine.
using System.Security.Cryptography;
using ImrDocs.Rendering.Pdf.Metadata;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

public sealed class SrgbProfileTests
{
    [Fact]
    public void HasTheSameBytesEverywhere() => Assert.Equal(
        "ff196191e188470535b83a85c593b8df6469b8c0864c87e4c1069a067804ed51",
        Convert.ToHexStringLower(SHA256.HashData(SrgbProfile.Make())));

    [Fact]
    public void ColorantsAreThePublishedOnes()
    {
        // As in the sRGB profiles of the International Color Consortium.
        AssertNear([0.43607m, 0.22249m, 0.01392m], SrgbColorants.Red);
        AssertNear([0.38515m, 0.71687m, 0.09708m], SrgbColorants.Green);
        AssertNear([0.14307m, 0.06061m, 0.71410m], SrgbColorants.Blue);
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void ColoursStayWhatTheyAreInSrgb()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, SrgbProfile.Make());
            var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "compare_profile.py"), path]);

            Assert.Equal("", result.Output + result.Errors);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertNear(decimal[] expected, decimal[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -0.0002m, 0.0002m));
}
