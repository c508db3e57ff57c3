// Which letter about a case is asked for, as the query of a request says it.
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using Microsoft.AspNetCore.Mvc;

namespace ImrDocs.Web.Api;

/// <summary>Which letter about a case is asked for. The words are those of the command line.</summary>
internal sealed record LetterQuery
{
    [FromQuery(Name = "kind"), Description("The letter kind, `final-determination` unless another is named")]
    public string? Kind { get; init; }

    [FromQuery(Name = "edition"), Description("The edition, `published` or `mailed`; the published one, or the only one that the kind has")]
    public string? Edition { get; init; }

    [FromQuery(Name = "recipient")]
    [Description("Whose copy of a mailed edition: `employee`, `employee-attorney`, `claims-administrator`, `requesting-physician` or `dwc`; a copy for everybody unless one is named")]
    public string? Recipient { get; init; }

    [FromQuery(Name = "mailDate"), Description("The mailing date of a mailed edition, as 2014-09-30; that of the case unless another is named")]
    public string? MailDate { get; init; }

    [FromQuery(Name = "largePrint"), Description("`true` for large print")]
    public string? LargePrint { get; init; }

    /// <summary>The letter that is asked for, or all that is wrong with the words.</summary>
    /// <param name="draft">The word that says whether it is a draft.</param>
    public (LetterRequest Request, ImmutableArray<string> Mistakes) Read(string? draft = null)
    {
        var mistakes = ImmutableArray.CreateBuilder<string>();
        var recipient = Recipient is null ? null : RecipientNames.Parse(Recipient);
        if (Recipient is not null && recipient is null)
        {
            mistakes.Add("recipient: write " + string.Join(", ", Enum.GetValues<Recipient>().Select(known => known.Word)));
        }

        DateOnly mailed = default;
        if (MailDate is not null && !DateOnly.TryParseExact(MailDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out mailed))
        {
            mistakes.Add("mailDate: write a date as 2014-09-30");
        }

        var request = new LetterRequest
        {
            Kind = Kind ?? LetterRequest.DefaultKind,
            Edition = Edition ?? "",
            Recipient = recipient,
            MailDate = MailDate is null ? null : mailed,
            LargePrint = ReadFlag("largePrint", LargePrint, mistakes),
            Draft = ReadFlag("draft", draft, mistakes),
        };
        return (request, mistakes.ToImmutable());
    }

    private static bool ReadFlag(string name, string? word, ImmutableArray<string>.Builder mistakes)
    {
        var flag = false;
        if (word is not null && !bool.TryParse(word, out flag))
        {
            mistakes.Add(name + ": write true or false");
        }

        return flag;
    }
}
