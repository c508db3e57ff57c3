// Why somebody gets a letter once more.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>Why somebody gets a letter once more.</summary>
public enum ResendReason
{
    /// <summary>The one before came back.</summary>
    Returned,

    /// <summary>A newer version of the case prints something else than the one before.</summary>
    Changed,
}
