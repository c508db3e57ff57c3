// The checksum of the zlib format.
using System.Text;
using ImrDocs.Rendering.Compression;

namespace ImrDocs.Rendering.Tests.Compression;

public sealed class Adler32Tests
{
    [Theory]
    [InlineData("", 0x0000_0001)]
    [InlineData("Wikipedia", 0x11E6_0398)]
    public void It_is_that_of_the_standard(string text, uint expected) => Assert.Equal(expected, Adler32.Of(Encoding.ASCII.GetBytes(text)));

    /// <summary>No sum overflows, however large the bytes and wherever a step ends.</summary>
    [Fact]
    public void It_is_the_sum_that_RFC_1950_defines()
    {
        for (var length = 0; length < 12_000; length += 37)
        {
            var bytes = Enumerable.Repeat((byte)0xFF, length).ToArray();
            var (sum, weighted) = (1UL, 0UL);
            foreach (var value in bytes)
            {
                sum = (sum + value) % 65_521;
                weighted = (weighted + sum) % 65_521;
            }

            Assert.Equal((uint)((weighted << 16) | sum), Adler32.Of(bytes));
        }
    }
}
