// What people call recipients.
using ImrDocs.Letters.Determination;

namespace ImrDocs.Storage.Mail;

/// <summary>What people call recipients, in messages and on all pages; commands, records and file names have their words.</summary>
public static class RecipientLabels
{
    extension(Recipient recipient)
    {
        /// <summary>What people call the recipient.</summary>
        public string Label => recipient switch
        {
            Recipient.Employee => "Injured worker",
            Recipient.EmployeeAttorney => "Attorney of the injured worker",
            Recipient.ClaimsAdministrator => "Claims administrator",
            Recipient.RequestingPhysician => "Requesting physician",
            _ => "Division of Workers’ Compensation",
        };
    }

    /// <summary>What people call the recipient of a word, such as <c>dwc</c>; a word that is none stays as it is.</summary>
    public static string Of(string word) => RecipientNames.Parse(word) is { } recipient ? recipient.Label : word;

    /// <summary>Where a recipient stands among the others, as the list of copies has them.</summary>
    public static int PlaceOf(string word) => RecipientNames.Parse(word) is { } recipient ? (int)recipient : int.MaxValue;
}
