// The letters about a case, made with the templates before and after a change.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Impact.Passages;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>Compares the letters about cases. Thread-safe.</summary>
/// <param name="before">Makes the letters with the old templates.</param>
/// <param name="after">Makes them with the new ones.</param>
/// <param name="kinds">The letter kinds that are compared, and what differs for each.</param>
/// <param name="mailDate">The mailing date of copies for which a case has none.</param>
internal sealed class LetterComparison(
    LetterGenerator before, LetterGenerator after, ImmutableSortedDictionary<string, KindDifference> kinds, DateOnly? mailDate)
{
    /// <summary>Compares all letters about a case.</summary>
    public CaseComparison Compare(Case @case)
    {
        var (letters, unmade) = (0, 0);
        var changes = ImmutableArray.CreateBuilder<LetterChange>();
        var warnings = ImmutableArray.CreateBuilder<LetterWarnings>();
        foreach (var (kind, difference) in kinds)
        {
            var old = Copies(before, kind, @case);
            var next = Copies(after, kind, @case);
            foreach (var name in old.Keys.Union(next.Keys, StringComparer.Ordinal))
            {
                letters++;
                var outcome = !difference.Any ? Outcome.Same : Compare(@case, old.GetValueOrDefault(name), next.GetValueOrDefault(name), difference.OnlyTemplates);
                unmade += outcome.IsUnmade ? 1 : 0;
                if (outcome.Changes.IsDefaultOrEmpty && outcome.Warnings.IsDefaultOrEmpty)
                {
                    continue;
                }

                var letter = new ImpactLetter(@case.CaseNumber, (next.GetValueOrDefault(name) ?? old[name])!, outcome.PagesBefore, outcome.PagesAfter);
                if (!outcome.Changes.IsDefaultOrEmpty)
                {
                    changes.Add(new LetterChange(letter, outcome.Changes));
                }

                if (!outcome.Warnings.IsDefaultOrEmpty)
                {
                    warnings.Add(new LetterWarnings(letter, outcome.Warnings));
                }
            }
        }

        return new CaseComparison(letters, unmade, changes.DrainToImmutable(), warnings.DrainToImmutable());
    }

    /// <summary>
    /// The letters of a kind that a case stands for, by their names; no copies where nobody is to get one. A declaration
    /// of mailing is compared as a draft: no case tells what it says of its envelope.
    /// </summary>
    private SortedDictionary<string, LetterRequest> Copies(LetterGenerator generator, string kind, Case @case)
    {
        var copies = new SortedDictionary<string, LetterRequest>(StringComparer.Ordinal);
        if (!generator.Templates.Letters.TryGetValue(kind, out var letter))
        {
            return copies;
        }

        foreach (var (name, edition) in letter.Settings.Editions.Where(edition => edition.Value.About != EditionSubject.Batch))
        {
            foreach (var copy in generator.Copies(@case, new LetterRequest { Kind = kind, Edition = name }).Where(copy => copy.Recipient is not null || !edition.IsMailed))
            {
                copies[copy.Variant] = edition.IsMailed ? copy with { MailDate = copy.MailDate ?? mailDate, Draft = edition.IsAboutMailing } : copy;
            }
        }

        return copies;
    }

    private Outcome Compare(Case @case, LetterRequest? old, LetterRequest? next, bool onlyTemplates)
    {
        var (oldProblems, newProblems) = (new List<Diagnostic>(), new List<Diagnostic>());
        var oldWords = old is null ? null : before.Evaluate(@case, old, oldProblems);
        var newWords = next is null ? null : after.Evaluate(@case, next, newProblems);
        if (onlyTemplates && oldWords is not null && newWords is not null && SaySame(oldWords.Segments, newWords.Segments))
        {
            return Outcome.Same;
        }

        var oldLetter = oldWords is null ? null : before.Finish(oldWords, old!, [], oldProblems);
        var newLetter = newWords is null ? null : after.Finish(newWords, next!, [], newProblems);
        ImmutableArray<PassageChange> changes = (oldLetter, newLetter) switch
        {
            (null, null) => [],
            (null, _) => [old is null ? new PassageChange(ImpactKind.NewLetter, Role: RoleOf(next!)) : Refusal(ImpactKind.NoLongerRefused, oldProblems)],
            (_, null) => [next is null ? new PassageChange(ImpactKind.NoLongerMade, Role: RoleOf(old!)) : Refusal(ImpactKind.Refused, newProblems)],
            ({ } one, { } other) => Changes(one, other),
        };
        return new Outcome(changes, oldLetter?.Pages.Pages.Length, newLetter?.Pages.Pages.Length)
        {
            IsUnmade = oldLetter is null && newLetter is null,
            Warnings = newLetter is null ? [] : ImpactWarnings.Between(oldProblems, newProblems),
        };
    }

    private ImmutableArray<PassageChange> Changes(Letter old, Letter next)
    {
        var changes = PassageChanges.Between(old, next);
        return !changes.IsEmpty ? changes
            : PageLooks.Between(old.Pages, before.PicturesOf(old.Request.Kind), next.Pages, after.PicturesOf(next.Request.Kind)) is { } looks ? [new PassageChange(looks)]
            : [];
    }

    private static string RoleOf(LetterRequest request) => $"{request.Kind} {request.Variant}";

    private static PassageChange Refusal(ImpactKind kind, List<Diagnostic> problems)
    {
        var problem = problems.First(diagnostic => diagnostic.Severity == Severity.Error);
        var place = problem is { File: { } file, Position: { } position } ? new ImpactPlace(file, position.Line) : null;
        var path = problem.DataPath is { } data ? PassagePiece.WithoutIndexes(data) : "";
        return new PassageChange(
            kind, kind == ImpactKind.Refused ? null : place, kind == ImpactKind.Refused ? place : null, Wording: $"{problem.Id} {problem.Message} {path}", Problem: problem);
    }

    /// <summary>Whether two evaluations say the same, however the words are shared out among templates.</summary>
    private static bool SaySame(ImmutableArray<Segment> old, ImmutableArray<Segment> next)
    {
        var (i, j) = (0, 0);
        ReadOnlySpan<char> one = default, other = default;
        while (true)
        {
            if (one.IsEmpty && i < old.Length && old[i].Kind == SegmentKind.Literal)
            {
                one = old[i++].AsSpan();
            }
            else if (other.IsEmpty && j < next.Length && next[j].Kind == SegmentKind.Literal)
            {
                other = next[j++].AsSpan();
            }
            else if (!one.IsEmpty || !other.IsEmpty)
            {
                var common = Math.Min(one.Length, other.Length);
                if (common == 0 || !one[..common].SequenceEqual(other[..common]))
                {
                    return false;
                }

                one = one[common..];
                other = other[common..];
            }
            else if (i == old.Length || j == next.Length)
            {
                return i == old.Length && j == next.Length;
            }
            else if (old[i].Kind != next[j].Kind || !old[i++].AsSpan().SequenceEqual(next[j++].AsSpan()))
            {
                return false;
            }
        }
    }

    private readonly record struct Outcome(ImmutableArray<PassageChange> Changes, int? PagesBefore, int? PagesAfter)
    {
        public static Outcome Same => default;

        public bool IsUnmade { get; init; }

        public ImmutableArray<Diagnostic> Warnings { get; init; }
    }
}

/// <summary>What came of comparing the letters about a case.</summary>
/// <param name="Letters">How many letters it stands for.</param>
/// <param name="Unmade">How many of them neither set could make.</param>
/// <param name="Changes">The letters that change.</param>
/// <param name="Warnings">The letters that get warnings.</param>
internal sealed record CaseComparison(int Letters, int Unmade, ImmutableArray<LetterChange> Changes, ImmutableArray<LetterWarnings> Warnings);

/// <summary>A letter that gets warnings.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Warnings">What it gets; never empty.</param>
internal sealed record LetterWarnings(ImpactLetter Letter, ImmutableArray<Diagnostic> Warnings);
