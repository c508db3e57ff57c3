// The reasons of withdrawn mail as words of the command line.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>The names of the reasons for which somebody takes mail out.</summary>
public static class WithdrawalReasonNames
{
    /// <summary>All names, such as <c>printer-jam</c>: in alphabetical order, <c>other</c> last.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<WithdrawalReason>().Select(reason => reason.Word)];

    extension(WithdrawalReason reason)
    {
        /// <summary>The name, such as <c>printer-jam</c>.</summary>
        public string Word => MailJson.Word(reason.ToString());
    }

    /// <summary>The reason of that name; null when there is none.</summary>
    public static WithdrawalReason? Parse(string word) =>
        Enum.GetValues<WithdrawalReason>().Cast<WithdrawalReason?>().FirstOrDefault(reason => string.Equals(reason!.Value.Word, word, StringComparison.Ordinal));
}
