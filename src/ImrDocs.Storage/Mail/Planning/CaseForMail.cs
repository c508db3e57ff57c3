// A ready case with all that keeps every letter about it from the mail.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>
/// A case that was made ready. What stops its letters does not hide what else is wrong with them: a newer version that
/// nobody made ready is looked at in its place, a case that cannot be read is read as an unfinished one, and where no
/// release was in force the newest one shows what is wrong.
/// </summary>
/// <param name="Number">The IMR case number.</param>
/// <param name="Version">The version that was looked at: the newest.</param>
/// <param name="Bytes">It, as it was handed in.</param>
/// <param name="Case">The case; null when not even an unfinished one can be read.</param>
/// <param name="Made">What makes its letters; null without a case, or when there are no templates at all.</param>
/// <param name="Stops">What stops all its letters.</param>
internal sealed record CaseForMail(
    string Number, int Version, ReadOnlyMemory<byte> Bytes, Case? Case, ReleasedGenerator? Made, ImmutableArray<Diagnostic> Stops)
{
    /// <summary>The name of its blob.</summary>
    public string Name => CaseVersions.NameOf(Number, Version).Value;

    /// <summary>Reads it.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public static async Task<CaseForMail> ReadAsync(CaseEntry ready, CaseVersions cases, LetterGenerators generators, CancellationToken cancellation)
    {
        var name = CaseVersions.NameOf(ready.CaseNumber, ready.Newest).Value;
        var bytes = await cases.ReadAsync(ready.CaseNumber, ready.Newest, cancellation).ConfigureAwait(false)
            ?? throw new StoreException(new Diagnostic(JobDiagnostics.CaseMissing, "There is no such version of the case") { File = name });
        var stops = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!ready.IsReady)
        {
            stops.Add(new Diagnostic(MailRunDiagnostics.ChangedSinceReady, $"Version {ready.NewestReady} was made ready, and there is a version {ready.Newest}") { File = name });
        }

        var read = CaseReader.Read(bytes, name);
        stops.AddRange(read.Diagnostics);
        if ((read.Case ?? CaseReader.Read(bytes, name, CaseReaderOptions.Unfinished).Case) is not { } @case)
        {
            return new CaseForMail(ready.CaseNumber, ready.Newest, bytes, null, null, stops.ToImmutable());
        }

        var made = await generators.FindAsync(@case, cancellation).ConfigureAwait(false);
        if (made is null)
        {
            stops.Add(LetterProblems.Place(LetterGenerators.NoneInForce, name, bytes));
            made = await generators.FindAsync(DateOnly.MaxValue, cancellation).ConfigureAwait(false);
        }

        return new CaseForMail(ready.CaseNumber, ready.Newest, bytes, @case, made, stops.ToImmutable());
    }
}
