// What to do about mail that cannot be closed or voided as it is.
namespace ImrDocs.Storage.Mail.Closing;

/// <summary>
/// What to do about mail that cannot be closed or voided as it is, where that is more than its diagnostic says. Written for the
/// command line; pages say the same in their own words.
/// </summary>
public static class MailHints
{
    /// <summary>Of what is mailed.</summary>
    public const string Mailed =
        "What is mailed cannot be taken back: make a corrected version of the case ready, whose letter replaces it; imrdocs mail returned records what comes back";

    /// <summary>Of an envelope that is printed.</summary>
    public const string Printed = "Pull it out, destroy its sheets and say so with --destroyed; if it is in the mail, close its batch with imrdocs mail close";

    /// <summary>Of a batch of which nothing was inserted.</summary>
    public const string NothingInserted = "Void the batch: imrdocs mail void";

    /// <summary>Of an envelope that was left over.</summary>
    public const string LeftOver = "Destroy its sheets and say so with --destroyed, or insert it and count it";
}
