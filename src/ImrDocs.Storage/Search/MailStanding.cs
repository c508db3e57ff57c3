// How far a letter is on its way to its recipient.
namespace ImrDocs.Storage.Search;

/// <summary>How far a letter is on its way to its recipient, by its newest envelope that is not voided.</summary>
public enum MailStanding
{
    /// <summary>It is in no envelope.</summary>
    NotMailed,

    /// <summary>An envelope is planned for it.</summary>
    Planned,

    /// <summary>Its sheets are released to the printer; that they were inserted is not known yet.</summary>
    Printed,

    /// <summary>Every sheet is accounted for: it is mailed.</summary>
    Mailed,

    /// <summary>It came back.</summary>
    Returned,
}
