// Checks what is written in a template and draws a letter with it.
using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Samples;

namespace ImrDocs.Web.Templates.Editing;

/// <summary>
/// Checks what is written in a template and draws a letter with it, as the command line would with the draft's files on a
/// disk. Nothing here is saved.
/// </summary>
/// <param name="samples">Finds the cases whose letters are shown.</param>
/// <param name="desk">Has room for a few letters at once.</param>
/// <param name="pictures">Serves the pictures of letters.</param>
internal sealed class FileReviewing(LetterSamples samples, DrawingDesk desk, LetterPictures pictures)
{
    /// <summary>Letters that are made to find one that shows a file.</summary>
    private const int MostTried = 60;

    /// <summary>Looks at a file of a draft.</summary>
    /// <param name="reader">Who looks.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="file">The file.</param>
    /// <param name="text">What is written in it just now, with LF as line ends.</param>
    /// <param name="choice">Which letter is shown.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<FileReview> ReviewAsync(
        ClaimsPrincipal reader, TemplateDraft draft, TemplateFile file, string text, SampleChoice choice, CancellationToken cancellation)
    {
        var files = draft.Files.SetItem(file.Path, Encoding.UTF8.GetBytes(text));
        var @case = choice.Wanted.Length > 0 ? await samples.ReadAsync(reader, choice.Wanted, cancellation) : null;
        var (outcome, review) = await desk.DoAsync(() => Task.FromResult<FileReview?>(Review(draft, file, text, files, choice, @case)), cancellation);
        return review ?? new FileReview(draft, file, text, choice, new DrawnLetter(outcome)) { Changes = Changes(draft, file, text) };
    }

    private FileReview Review(
        TemplateDraft draft, TemplateFile file, string text, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, SampleChoice choice, byte[]? @case)
    {
        var parsed = TemplateSet.Parse(files);
        ImmutableArray<Diagnostic> problems =
            [.. parsed.Diagnostics, .. parsed.Set is null ? PartialCheck.Check(files, parsed.Diagnostics, draft.Before) : TemplateCheck.Check(parsed.Set, files)];
        var kinds = KindsOf(files);
        var kind = KindOf(file, kinds, choice.Kind);
        var review = new FileReview(draft, file, text, choice with { Kind = kind }, new DrawnLetter(DrawingOutcome.Refused))
        {
            Problems = problems,
            Kinds = kinds,
            Changes = Changes(draft, file, text),
        };
        return parsed.Set is null || kind is null ? review : WithLetter(review, new LetterGenerator(parsed.Set), kind, files, @case);
    }

    private FileReview WithLetter(
        FileReview review, LetterGenerator generator, string kind, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, byte[]? @case)
    {
        var choice = review.Choice;
        var drawing = new SampleDrawing(generator, pictures);
        var examples = LetterSamples.Examples(generator, files, kind).ToList();
        var sample = @case is not null ? LetterSamples.OfStore(generator, kind, choice.Wanted, @case)
            : examples.Find(example => string.Equals(example.Id, choice.Wanted.Length > 0 ? choice.Wanted : review.File.Example, StringComparison.Ordinal));
        var (chosen, letter) = sample is not null ? (sample, sample.Find(choice.Variant)) : FirstThatShows(drawing, examples, review.File);
        review = review with { Examples = [.. examples.Select(example => example.Id)] };
        if (chosen is null || letter is null)
        {
            return chosen is null ? review : review with { Problems = [.. review.Problems, .. chosen.Problems] };
        }

        var drawn = drawing.Draw(letter);
        return review with
        {
            Letter = drawn,
            Choice = choice with { Sample = chosen.Id, Number = null, Variant = letter.Variant },
            Variants = [.. chosen.Letters.Select(other => other.Variant)],
            Problems = [.. review.Problems.Concat(drawn.Diagnostics).DistinctBy(Place)],
        };
    }

    /// <summary>
    /// The first letter of the examples that prints something of a file, whole ones in common print first; else the first of all.
    /// What settings say shows most in a letter that is mailed.
    /// </summary>
    private static (Sample? Sample, SampleLetter? Letter) FirstThatShows(SampleDrawing drawing, List<Sample> examples, TemplateFile file)
    {
        var letters = examples
            .SelectMany(example => example.Letters, (example, letter) => (Sample: example, Letter: letter))
            .OrderBy(shown => shown.Letter.Request.Draft)
            .ThenBy(shown => shown.Letter.Request.LargePrint)
            .ToList();
        var first = file.IsSettings
            ? letters.FirstOrDefault(shown => shown.Letter.Request.Recipient is not null)
            : letters.Take(MostTried).FirstOrDefault(shown => SampleDrawing.Shows(drawing.Draw(shown.Letter), file.Path));
        return first.Sample is not null ? first : letters.FirstOrDefault();
    }

    // What is told of a place without any letter is not told again by this one.
    private static (string Id, string? File, LinePosition? Position, string? Message) Place(Diagnostic problem) =>
        (problem.Id, problem.File, problem.Position, problem.Position is null ? problem.Message : null);

    private static ImmutableArray<string> KindsOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        [.. from path in files.Keys let file = new TemplateFile(path) where file.IsSettings select file.Folder];

    private static string? KindOf(TemplateFile file, ImmutableArray<string> kinds, string? wanted) =>
        kinds.Contains(file.Folder, StringComparer.Ordinal) ? file.Folder
        : kinds.FirstOrDefault(kind => string.Equals(kind, wanted, StringComparison.Ordinal)) ?? kinds.FirstOrDefault();

    private static ImmutableArray<ChangedLine> Changes(TemplateDraft draft, TemplateFile file, string text) =>
        ChangedLine.Between(draft.Before.TryGetValue(file.Path, out var before) ? Encoding.UTF8.GetString(before.Span) : "", text);
}
