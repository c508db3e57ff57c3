// The declaration that an envelope was mailed.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Which letter declares that another was mailed (1 CCR 1008): that of the letter kind with an edition <c>about</c> mailing
/// which the recipient's copies have. It is a letter like any other, about the same case and bound to the hash of
/// what was mailed; a person signs it on paper.
/// </summary>
public static class ProofOfService
{
    /// <summary>Stands for the id of an envelope that there is not yet; it is as long as one.</summary>
    private const string SomeEnvelope = "00000000-1-01-0001";

    private const int HashDigits = 64;

    /// <summary>The pages of a declaration, printed on both sides of sheets of its own.</summary>
    public static PagedDocument SheetsOf(Letter declaration) => BlankBack.Add(declaration.Pages);

    /// <summary>What is wrong with the declaration about a letter, found before it is in an envelope.</summary>
    /// <param name="generator">Makes both.</param>
    /// <param name="case">The case.</param>
    /// <param name="letter">The copy that is to be mailed.</param>
    /// <returns>Errors where the declaration cannot be made; a warning where the templates have none.</returns>
    public static ImmutableArray<Diagnostic> Check(LetterGenerator generator, Case @case, Letter letter)
    {
        var barcode = EnvelopeSet.BarcodeOf(letter, generator.Templates.Letters[letter.Request.Kind], serial: 0)?.Digits;
        return RequestFor(generator.Templates, letter, SomeEnvelope, new string('0', HashDigits), barcode) is { } request
            ? generator.Generate(@case, request, []).Diagnostics
            : [new Diagnostic(MailDiagnostics.NoProof, $"No letter kind declares the mailing of the copy for {letter.Request.Recipient?.Word}") { File = letter.Request.Kind + "/letter.json" }];
    }

    /// <summary>The declaration about a letter; null when the template set has none for its recipient.</summary>
    /// <param name="templates">The template set.</param>
    /// <param name="letter">The copy that is mailed, and its mailing date.</param>
    /// <param name="envelope">Id of the envelope.</param>
    /// <param name="hash">SHA-256 of the letter's PDF as it is archived, 64 hexadecimal digits.</param>
    /// <param name="barcode">The digits of the barcode on the envelope, tracking code first; null when it has none.</param>
    /// <returns>The request, to be given to <see cref="LetterGenerator.Generate"/>.</returns>
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
