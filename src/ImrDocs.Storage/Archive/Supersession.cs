// What a corrected letter says about the letter it replaces.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// The letter that a correction replaces, and why. The reason is which inputs differ, found by comparing them: it is
/// never typed, so it can neither be wrong nor tell anything about a person.
/// </summary>
/// <param name="LetterKey">Key of the letter that is replaced, in the same slot.</param>
/// <param name="Changed">The inputs that differ, by their names in the manifest.</param>
public sealed record Supersession(string LetterKey, ImmutableArray<string> Changed)
{
    /// <summary>How a letter made from <paramref name="next"/> supersedes an archived one.</summary>
    public static Supersession Of(LetterManifest previous, LetterInputs next)
    {
        var old = previous.Inputs;
        var changed = ImmutableArray.CreateBuilder<string>();
        AddIf(!string.Equals(old.Case, next.Case, StringComparison.Ordinal), "case");
        AddIf(!string.Equals(old.Templates, next.Templates, StringComparison.Ordinal), "templates");
        AddIf(!string.Equals(old.Fonts, next.Fonts, StringComparison.Ordinal), "fonts");
        AddIf(!old.Options.SequenceEqual(next.Options, StringComparer.Ordinal), "options");
        AddIf(old.MailingDate != next.MailingDate, "mailingDate");
        AddIf(old.Replaces != next.Replaces, "replaces");
        AddIf(!old.Formats.SequenceEqual(next.Formats, StringComparer.Ordinal), "formats");
        return new Supersession(previous.LetterKey, changed.ToImmutable());

        void AddIf(bool differs, string name)
        {
            if (differs)
            {
                changed.Add(name);
            }
        }
    }
}
