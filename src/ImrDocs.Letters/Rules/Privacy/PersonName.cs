// The parts of a person's name.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>A person's name without titles, credentials and particles.</summary>
/// <param name="Path">The field it comes from.</param>
/// <param name="Parts">Folded parts, double names with a hyphen, the given name first and the surname last; may be empty.</param>
internal sealed record PersonName(string Path, ImmutableArray<string> Parts)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "sr", "sra", "srta", "senor", "senora", "prof", "professor",
    };

    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal)
    {
        "jr", "sr", "ii", "iii", "iv", "second", "third", "md", "do", "dc", "dds", "dmd", "dpm", "od", "phd", "psyd", "np", "pa", "pac",
        "rn", "lac", "pt", "dpt", "esq", "esquire", "facs", "faaos",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "del", "da", "dos", "di", "la", "las", "los", "le", "van", "von", "der", "den", "bin", "al", "el", "y", "e", "the",
    };

    /// <summary>The parts of a name as it is printed: <c>Ana M. Ruiz, MD</c>, <c>Ruiz, Ana</c>.</summary>
    public static PersonName Parse(string name, string path)
    {
        var parts = new List<string>();
        var surnameFirst = 0;
        foreach (var section in name.Split(','))
        {
            var before = parts.Count;
            var words = FoldedText.ToPhrase(section, keepsHyphens: true).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
            {
                var word = words[i].Trim('-');
                var isTitle = i == 0 && before == 0 && words.Length > 1 && Titles.Contains(word);
                var isAddition = (parts.Count > 1 || before > 0) && Additions.Contains(word);
                var isParticle = i > 0 && i < words.Length - 1 && Particles.Contains(word);
                if (word.Length > 1 && !isTitle && !isAddition && !isParticle)
                {
                    parts.Add(word);
                }
            }

            // "Ruiz, Ana": what stands before the first comma is the surname when names follow it.
            if (before > 0 && parts.Count > before && surnameFirst == 0)
            {
                surnameFirst = before;
            }
        }

        return new PersonName(path, [.. parts[surnameFirst..], .. parts[..surnameFirst]]);
    }

    /// <summary>Whether a folded word is how a person is addressed.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isClear">Whether it must be a word with no other meaning.</param>
    public static bool IsTitle(ReadOnlySpan<char> word, bool isClear) =>
        isClear ? word is "mr" or "mrs" or "dr" : Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
