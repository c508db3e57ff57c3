// The names of recipients in file names, command lines and templates.
namespace ImrDocs.Letters.Determination;

/// <summary>The names of recipients in file names, command lines and templates.</summary>
public static class RecipientNames
{
    extension(Recipient recipient)
    {
        /// <summary>The name, such as <c>employee-attorney</c>.</summary>
        public string Word => recipient switch
        {
            Recipient.Employee => "employee",
            Recipient.EmployeeAttorney => "employee-attorney",
            Recipient.ClaimsAdministrator => "claims-administrator",
            Recipient.RequestingPhysician => "requesting-physician",
            Recipient.Dwc => "dwc",
            _ => throw new ArgumentOutOfRangeException(nameof(recipient)),
        };
    }

    /// <summary>The recipient of that name; null when there is none.</summary>
    public static Recipient? Parse(string word)
    {
        foreach (var recipient in Enum.GetValues<Recipient>())
        {
            if (string.Equals(recipient.Word, word, StringComparison.Ordinal))
            {
                return recipient;
            }
        }

        return null;
    }
}
