// Finds identifiers in a folded text.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>Finds identifiers in folded texts.</summary>
internal sealed class IdentifierFinder
{
    /// <summary>The bits of a filter by the first two characters of a word.</summary>
    private const int FilterBits = 1024;

    private readonly ImmutableArray<Identifier> _identifiers;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly List<NameHit> _names = [];
    private readonly List<(string Path, bool IsCertain)> _found = [];

    public IdentifierFinder(ImmutableArray<Identifier> identifiers)
    {
        _identifiers = identifiers;
        foreach (var identifier in identifiers)
        {
            var phrase = identifier.Phrase;
            var second = phrase.Length == 1 ? '\0' : phrase[1] == ' ' ? phrase[2] : phrase[1];
            var bit = BitOf(phrase[0], second);
            _filter[bit / 64] |= 1UL << (bit % 64);
        }
    }

    /// <summary>The fields whose values the text holds, and whether there is no doubt; valid until the next search.</summary>
    public IReadOnlyList<(string Path, bool IsCertain)> Find(FoldedText text)
    {
        _found.Clear();
        _names.Clear();
        for (var position = 0; position < text.Length; position++)
        {
            if (text.IsWordStart(position) && MayBegin(text, position))
            {
                FindAt(text, position);
            }
        }

        for (var i = 0; i < _names.Count; i++)
        {
            Judge(text, i);
        }

        return _found;
    }

    private static int BitOf(char first, char second) => ((first * 67) + second) & (FilterBits - 1);

    private bool MayBegin(FoldedText text, int position)
    {
        var bit = BitOf(text[position], position + 1 < text.Length ? text[position + 1] : '\0');
        return (_filter[bit / 64] & (1UL << (bit % 64))) != 0;
    }

    private void FindAt(FoldedText text, int position)
    {
        foreach (var identifier in _identifiers)
        {
            var end = text.EndOf(identifier.Phrase, position);
            if (end < 0)
            {
                continue;
            }

            switch (identifier.Kind)
            {
                case IdentifierKind.Phrase:
                    _found.Add((identifier.Path, true));
                    break;
                case IdentifierKind.CapitalWord when text.IsCapital(position):
                    _found.Add((identifier.Path, true));
                    break;
                case IdentifierKind.DoubtfulWord when text.IsCapital(position):
                    _found.Add((identifier.Path, false));
                    break;
                case IdentifierKind.NamePart:
                    _names.Add(new NameHit(position, end, identifier.Person!, identifier.Rank));
                    break;
            }
        }
    }

    /// <summary>
    /// A part of a name identifies beside a title, an initial or another part; a surname by itself may be a word or an eponym.
    /// </summary>
    private void Judge(FoldedText text, int index)
    {
        var hit = _names[index];
        var isCapital = text.IsCapital(hit.Start);
        if (FollowsTitle(text, hit.Start, isCapital) || FollowsInitial(text, hit) || IsBesideAnother(text, index))
        {
            _found.Add((hit.Person.Path, true));
        }
        else if (isCapital && hit.Rank == hit.Person.Parts.Length - 1)
        {
            _found.Add((hit.Person.Path, false));
        }
    }

    /// <summary>Whether a title stands before a name, an initial between or not.</summary>
    private static bool FollowsTitle(FoldedText text, int start, bool isCapital)
    {
        var before = text.WordBefore(start);
        if (before > 0 && before == start - 1)
        {
            (before, start) = (text.WordBefore(before), before);
        }

        return before >= 0 && PersonName.IsTitle(text.Slice(before, start), isClear: !isCapital);
    }

    /// <summary>Whether the initial of the given name stands before a surname: <c>A. Ruiz</c>, <c>A Ruiz</c>.</summary>
    private static bool FollowsInitial(FoldedText text, NameHit hit)
    {
        var before = hit.Start - 1;
        return hit.Rank > 0
            && hit.Rank == hit.Person.Parts.Length - 1
            && before >= 0
            && text.IsWordStart(before)
            && text.IsCapital(before)
            && text.IsCapital(hit.Start)
            && text[before] == hit.Person.Parts[0][0];
    }

    /// <summary>Given name and surname side by side in any case; parts with an initial or a name between only with capitals.</summary>
    private bool IsBesideAnother(FoldedText text, int index)
    {
        var hit = _names[index];
        for (var i = index + 1; i < _names.Count; i++)
        {
            var other = _names[i];
            if (!ReferenceEquals(other.Person, hit.Person) || other.Rank == hit.Rank || other.Start < hit.End)
            {
                continue;
            }

            var areOuterParts = hit.Rank + other.Rank == hit.Person.Parts.Length - 1 && (hit.Rank == 0 || other.Rank == 0);
            if (other.Start == hit.End && areOuterParts)
            {
                return true;
            }

            return text.IsCapital(hit.Start) && text.IsCapital(other.Start) && AreNamesBetween(text, hit.End, other.Start);
        }

        return false;
    }

    /// <summary>At most two words, each an initial or with a capital letter.</summary>
    private static bool AreNamesBetween(FoldedText text, int start, int end)
    {
        var words = 0;
        for (; start < end; start = text.WordEnd(start))
        {
            if (!text.IsCapital(start) || ++words > 2)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct NameHit(int Start, int End, PersonName Person, int Rank);
}
