// Case numbers are read however people write and paste them.
using ImrDocs.Storage.Cases;

namespace ImrDocs.Storage.Tests.Cases;

public sealed class WrittenCaseNumberTests
{
    [Theory]
    [InlineData("CM26-0500115")]
    [InlineData("CM260500115")]
    [InlineData("cm26-0500115 ")]
    [InlineData("CM26 0500115")]
    [InlineData("\tcm 26 0500115\n")]
    [InlineData("CM26\u20110500115")]
    [InlineData("CM26\u2013\u00A00500115")]
    [InlineData("CM26\u22120500115")]
    [InlineData("CM26\u00AD-0500115\u200B")]
    [InlineData("\uFF23\uFF2D26\uFF0D0500115")]
    [InlineData("CM26--0500115")]
    public void A_number_is_read(string written)
    {
        Assert.Equal("CM26-0500115", WrittenCaseNumber.Read(written));
        Assert.Equal("CM26-0500115", WrittenCaseNumber.ReadPart(written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CM26-050011")]
    [InlineData("CM26-05001155")]
    [InlineData("CM26-050O115")]
    [InlineData("CM26/0500115")]
    [InlineData("26-0500115")]
    [InlineData("Smith")]
    [InlineData("\uD835")]
    [InlineData("CM\u0662\u06660500115")]
    public void What_is_none_is_not_guessed_at(string? written) => Assert.Null(WrittenCaseNumber.Read(written));

    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(" cm26 ", "CM26")]
    [InlineData("cm2605", "CM26-05")]
    [InlineData("0500", "0500")]
    [InlineData("26\u20110500", "26-0500")]
    [InlineData("Smith", null)]
    [InlineData("12345678901234", null)]
    public void A_part_of_a_number_is_read(string? written, string? expected) => Assert.Equal(expected, WrittenCaseNumber.ReadPart(written));

    [Fact]
    public void A_list_is_read_with_whatever_is_between_its_numbers()
    {
        var read = WrittenCaseNumber.ReadAll("CM26-0500115, cm26 0500116;CM260500117\r\nCM\u00A026\u00A00500118 CM26-0500119\tnonsense CM26-0500115 26");
        Assert.Equal(["CM26-0500115", "CM26-0500116", "CM26-0500117", "CM26-0500118", "CM26-0500119"], read.Numbers.ToArray());
        Assert.Equal(["nonsense", "26"], read.Others.ToArray());
        Assert.Empty(WrittenCaseNumber.ReadAll(null).Numbers);
    }
}
