// The reasons of returned mail as words of the command line.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>The names of the reasons for which mail comes back.</summary>
public static class ReturnReasonNames
{
    /// <summary>All names, such as <c>attempted-not-known</c>, in alphabetical order.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<ReturnReason>().Select(reason => reason.Word)];

    extension(ReturnReason reason)
    {
        /// <summary>The name, such as <c>attempted-not-known</c>.</summary>
        public string Word => MailJson.Word(reason.ToString());
    }

    /// <summary>The reason of that name; null when there is none.</summary>
    public static ReturnReason? Parse(string word) =>
        Enum.GetValues<ReturnReason>().Cast<ReturnReason?>().FirstOrDefault(reason => string.Equals(reason!.Value.Word, word, StringComparison.Ordinal));
}
