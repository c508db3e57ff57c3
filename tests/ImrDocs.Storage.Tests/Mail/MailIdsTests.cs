// What a message may repeat of the ids that people name.
using ImrDocs.Storage.Mail;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class MailIdsTests
{
    [Theory]
    [InlineData("20261201-1")]
    [InlineData("20261201-1-02-0137")]
    public void An_id_that_nothing_has_is_repeated(string id) => Assert.True(MailIds.CanBeRepeated(id));

    /// <summary>A number of a person could have got into its place.</summary>
    [Theory]
    [InlineData("123-45-6789")]
    [InlineData("123456789")]
    [InlineData("2026-12-01")]
    [InlineData("A. Worker")]
    [InlineData("")]
    public void What_is_no_id_is_not(string text) => Assert.False(MailIds.CanBeRepeated(text));
}
