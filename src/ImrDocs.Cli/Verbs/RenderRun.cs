// Renders many cases: in order, over all cores, a bad one never stopping the others.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ImrDocs.Cli.Input;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Renders the letters of many cases, a few at a time; results come in the order of the cases.</summary>
internal sealed class RenderRun(
    LetterGenerators generators,
    LetterRequest request,
    ImmutableArray<LetterFormat> formats,
    ILetterDestination destination)
{
    /// <summary>Letters under way at once: enough to keep every core busy while the oldest is being written.</summary>
    private static readonly int Window = 4 * Environment.ProcessorCount;

    private readonly HashSet<string> _caseNumbers = new(StringComparer.Ordinal);

    /// <summary>Renders each copy of each case; refused ones are results too.</summary>
    public async IAsyncEnumerable<RenderedCase> RenderAsync(
        IEnumerable<CaseFile> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var underWay = new Queue<Task<RenderedCase>>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var letter in await StartAsync(file, cancellation))
            {
                underWay.Enqueue(letter);
                if (underWay.Count >= Window)
                {
                    yield return await underWay.Dequeue();
                }
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    private static Diagnostic NoneInForce { get; } =
        LetterGenerators.NoneInForce with { Hint = "Publish a release that applies to all cases (--effective all), or that takes effect earlier; or name a release with --release" };

    /// <summary>Reads the case here, in order, so that of two cases with one number the first is rendered.</summary>
    private async Task<IEnumerable<Task<RenderedCase>>> StartAsync(CaseFile file, CancellationToken cancellation)
    {
        var read = CaseLoader.Load(file, request);
        if (read.Case is null)
        {
            return [Task.FromResult(RenderedCase.Refused(file.Name, read.Diagnostics))];
        }

        if (!_caseNumbers.Add(read.Case.CaseNumber))
        {
            return [Task.FromResult(RenderedCase.Refused(file.Name, [.. read.Diagnostics, CaseLoader.NumberTwice(read.Case.CaseNumber, file)]))];
        }

        if (await generators.FindAsync(read.Case, cancellation) is not { } made)
        {
            return [Task.FromResult(RenderedCase.Refused(file.Name, [.. read.Diagnostics, .. CaseLoader.Named([NoneInForce], file)]))];
        }

        // The warnings of a case come with the first of its copies.
        return made.Generator.Copies(read.Case, request).Select((copy, index) => Task.Run(
            () => RenderOneAsync(file, read.Case, copy, made, index == 0 ? read.Diagnostics : [], cancellation), cancellation));
    }

    private async Task<RenderedCase> RenderOneAsync(
        CaseFile file, Case @case, LetterRequest copy, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Generate(@case, copy, made.Generator);
        diagnostics = [.. diagnostics, .. CaseLoader.Named(result.Diagnostics, file)];
        if (result.Letter is null)
        {
            return RenderedCase.Refused(file.Name, diagnostics, copy.Recipient?.Word);
        }

        var said = await destination.WriteAsync(@case, result.Letter, made, diagnostics, cancellation);
        diagnostics = [.. diagnostics, .. CaseLoader.Named(said, file)];
        if (said.HasErrors)
        {
            return RenderedCase.Refused(file.Name, diagnostics, copy.Recipient?.Word);
        }

        return new RenderedCase(
            file.Name,
            Path.GetFileNameWithoutExtension(result.Letter.Files[0].Name),
            copy.Recipient?.Word,
            result.Letter.Pages.Pages.Length,
            [.. result.Letter.Files.Select(file => new RenderedFile(file.Format.Extension, file.Bytes.Length))],
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            diagnostics);
    }

    /// <summary>A letter that meets a defect of the program is refused; it does not take the others with it.</summary>
    private LetterResult Generate(Case @case, LetterRequest copy, LetterGenerator generator)
    {
        try
        {
            return generator.Generate(@case, copy, formats);
        }
        catch (Exception error)
        {
            return new LetterResult(null, [new Diagnostic(LetterDiagnostics.ProgramDefect, Defect.Describe(error))]);
        }
    }
}
