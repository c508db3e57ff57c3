// Sees that the letter a command line asks for exists, before any case is read.
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Text;

namespace ImrDocs.Cli.Input;

/// <summary>
/// Sees that a template set has the letter a command line asks for. Asked once: else each case of a run would be
/// refused for the same slip.
/// </summary>
internal static class LetterChoice
{
    /// <summary>Throws when the set has no such letter kind, edition, recipient or large print.</summary>
    /// <exception cref="UsageException">It names what there is instead.</exception>
    public static void Check(LetterRequest request, TemplateSet templates)
    {
        if (!templates.Letters.TryGetValue(request.Kind, out var letter))
        {
            throw NoSuch("--letter", "the template set", "letter", request.Kind, templates.Letters.Keys);
        }

        if (!letter.Settings.Editions.TryGetValue(request.Edition, out var edition))
        {
            throw NoSuch("--edition", "the letter " + letter.Kind, "edition", request.Edition, letter.Settings.Editions.Keys);
        }

        if (request.Recipient is { } recipient && !edition.Recipients.Contains(recipient))
        {
            throw NoSuch(
                "--recipient", "the edition " + request.Edition, "recipient", recipient.Word, edition.Recipients.Select(known => known.Word));
        }

        if (request.LargePrint && letter.Settings.LargePrint is null)
        {
            throw new UsageException($"--large-print: the letter {letter.Kind} has none; add \"largePrint\" with its styles to its letter.json");
        }
    }

    /// <summary>The mistake of a name that is none of those known.</summary>
    public static UsageException NoSuch(string option, string holder, string what, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var there = names.Count == 0 ? "it has none" : $"it has {string.Join(", ", names)}";
        return new UsageException($"{option}: {holder} has no {what} '{name}'; {there}{NearestName.Suggest(name, names)}");
    }
}
