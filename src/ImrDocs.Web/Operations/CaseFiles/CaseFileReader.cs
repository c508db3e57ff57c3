// Puts together what operations want to know of a case.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Operations.Mail;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>Puts together what operations want to know of a case, from all that knows something of it.</summary>
internal sealed class CaseFileReader(
    CaseVersions versions, CaseReadiness readiness, CaseStandings standings, CaseAssignments assignments, CaseJobs jobs, LetterIndex index, MailDesk mail)
{
    /// <summary>Finds it.</summary>
    /// <returns>It; null when there is no such case.</returns>
    /// <exception cref="StoreException">The store failed, or the index cannot be used.</exception>
    public async Task<CaseFile?> FindAsync(string number, CancellationToken cancellation)
    {
        var history = await versions.HistoryAsync(number, cancellation);
        if (history.IsEmpty || await versions.ReadAsync(number, history[^1].Number, cancellation) is not { } bytes)
        {
            return null;
        }

        await index.UpdateCaseAsync(number, cancellation);
        var newest = history[^1].Number;
        var entry = new CaseEntry(number, newest, history.LastOrDefault(version => version.Ready is not null)?.Number ?? 0);
        var problems = await readiness.CheckAsync(bytes, CaseVersions.NameOf(number, newest).Value, null, cancellation);
        return new CaseFile(
            number,
            [.. history.Reverse()],
            (await standings.OfAsync([entry], cancellation))[0],
            [.. problems.Select(ShownProblem.Of)],
            CaseReader.Salvage(bytes) is { } salvaged ? [.. CaseRecipient.Of(salvaged)] : [],
            await assignments.ReviewersOfAsync(number, cancellation),
            await jobs.OfAsync(number, newest, cancellation),
            (await index.SearchAsync(new LetterQuery { CaseNumber = number, Take = LetterQuery.MostTaken }, cancellation)).Letters,
            await mail.ReadAsync(book => book.OfCase(number).Reverse().Select(EnvelopeView.Of).ToImmutableArray(), cancellation));
    }
}
