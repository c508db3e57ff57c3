// Looks at the settings of a letter as they are written.
using System.Security.Claims;
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Templates.Editing;
using ImrDocs.Web.Templates.Samples;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>Looks at the settings of a letter as they are written: with the letter that they make. Nothing here is saved.</summary>
/// <param name="reviewing">Checks them and draws the letter.</param>
internal sealed class SettingsReviewing(FileReviewing reviewing)
{
    /// <summary>The path of the settings of a letter kind.</summary>
    public static string PathOf(string folder) => folder + "/letter.json";

    /// <summary>Looks at settings.</summary>
    /// <param name="reader">Who looks.</param>
    /// <param name="draft">Their draft.</param>
    /// <param name="folder">The letter kind.</param>
    /// <param name="document">The settings as they are written.</param>
    /// <param name="choice">Which letter is shown.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<SettingsView> ReviewAsync(
        ClaimsPrincipal reader, TemplateDraft draft, string folder, SettingsDocument document, SampleChoice choice, CancellationToken cancellation) =>
        new(document, await reviewing.ReviewAsync(reader, draft, new TemplateFile(PathOf(folder)), document.Text, choice, cancellation));
}
