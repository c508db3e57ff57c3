// What an envelope is to the postal service.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>What an envelope is to the postal service (Domestic Mail Manual 101.1 and 101.2).</summary>
public enum MailClass
{
    /// <summary>A #10 envelope, the letter folded in three.</summary>
    Letters,

    /// <summary>A large envelope, the letter unfolded: too many sheets to be folded.</summary>
    Flats,
}
