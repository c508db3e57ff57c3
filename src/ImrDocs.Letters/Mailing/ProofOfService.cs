// The declaration that an envelope was mailed.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Which letter declares that another was mailed (1 CCR 1008): that of the letter kind with an edition <c>about</c> mailing
/// which the recipient's copies have. It is a letter like any other, about the same case and bound to the hash of
/// what was mailed; a person signs it on paper.
/// </summary>
public static class ProofOfService
{
    /// <summary>The declaration about a letter; null when the template set has none for its recipient.</summary>
    /// <param name="templates">The template set.</param>
    /// <param name="letter">The copy that is mailed, and its mailing date.</param>
    /// <param name="envelope">Id of the envelope.</param>
    /// <param name="hash">SHA-256 of the letter's PDF as it is archived, 64 hexadecimal digits.</param>
    /// <param name="barcode">The digits of the barcode on the envelope, tracking code first; null when it has none.</param>
    /// <returns>The request, to be given to <see cref="LetterGenerator.Generate(Case, LetterRequest, System.Collections.Immutable.ImmutableArray{LetterFormat})"/>.</returns>
    public static LetterRequest? RequestFor(TemplateSet templates, Letter letter, string envelope, string hash, string? barcode)
    {
        if (letter.Request.Recipient is not { } recipient)
        {
            return null;
        }

        var facts = new MailingFacts(envelope, letter.Document.Properties.Title, letter.Pages.Pages.Length, hash, barcode);
        foreach (var (kind, declaring) in templates.Letters)
        {
            foreach (var (edition, settings) in declaring.Settings.Editions)
            {
                if (settings.IsAboutMailing && settings.Recipients.Contains(recipient))
                {
                    return new LetterRequest { Kind = kind, Edition = edition, Recipient = recipient, MailDate = letter.Request.MailDate, Mailing = facts };
                }
            }
        }

        return null;
    }
}
