// Which letters a newer version of a case changes, and which it leaves as they are.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>
/// Compares the letters in envelopes with those of newer versions of their cases. Both are made with the date and the
/// templates of the envelope: what differs then is what the new version changes for that recipient, be it the address, the
/// findings, or a last day that follows from them. Whose letter stays the same gets no second one.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="generators">Make the letters.</param>
public sealed class LetterChanges(IBlobStore store, LetterGenerators generators)
{
    private static readonly ImmutableArray<LetterFormat> Bytes = [LetterFormat.Pdf];

    private readonly CaseVersions _cases = new(store);

    /// <summary>The letters in envelopes that newer versions leave as they are, and of which the ledger does not say so yet.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="ready">The cases that were made ready.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<LettersKept>> FindKeptAsync(
        MailBook book, IEnumerable<CaseEntry> ready, CancellationToken cancellation)
    {
        var older =
            from one in ready
            from letter in book.OfCase(one.CaseNumber)
                .Where(envelope => envelope.Counts)
                .GroupBy(envelope => envelope.Batch.Run.Planned is var run ? (run.Kind, run.Edition) : default)
            where !book.IsWhole(letter.Key.Kind, letter.Key.Edition, one.CaseNumber, one.NewestReady)
            let newest = letter.GroupBy(envelope => envelope.Planned.Recipient, StringComparer.Ordinal).Select(copies => copies.Last())
            let behind = newest.Where(envelope => envelope.Version < one.NewestReady).ToList()
            where behind.Count > 0
            select (Case: one, letter.Key.Kind, letter.Key.Edition, Envelopes: behind);
        var kept = ImmutableArray.CreateBuilder<LettersKept>();
        await foreach (var found in OrderedWork.RunAsync(
            older, one => CompareAsync(one.Case, one.Kind, one.Edition, one.Envelopes, cancellation), cancellation).ConfigureAwait(false))
        {
            if (found is not null)
            {
                kept.Add(found);
            }
        }

        return kept.ToImmutable();
    }

    private async Task<LettersKept?> CompareAsync(CaseEntry ready, string kind, string edition, List<MailEnvelope> envelopes, CancellationToken cancellation)
    {
        if (await ReadAsync(ready.CaseNumber, ready.NewestReady, cancellation).ConfigureAwait(false) is not { } newer)
        {
            return null;
        }

        var same = ImmutableArray.CreateBuilder<KeptLetter>();
        foreach (var envelope in envelopes)
        {
            if (await IsSameAsync(envelope, newer, cancellation).ConfigureAwait(false))
            {
                same.Add(new KeptLetter(envelope.Planned.Recipient, envelope.Id));
            }
        }

        if (same.Count == 0)
        {
            return null;
        }

        var generator = await generators.OfSetAsync(envelopes[^1].Planned.Templates, cancellation).ConfigureAwait(false);
        var copies = generator.Copies(newer, new LetterRequest { Kind = kind, Edition = edition });
        return new LettersKept(ready.CaseNumber, ready.NewestReady, kind, edition, copies.Length, same.ToImmutable());
    }

    private async Task<bool> IsSameAsync(MailEnvelope envelope, Case newer, CancellationToken cancellation)
    {
        var generator = await generators.OfSetAsync(envelope.Planned.Templates, cancellation).ConfigureAwait(false);
        var request = MailLetters.RequestOf(envelope);

        // Whether it is in large print follows from the case.
        var again = generator.Copies(newer, request with { LargePrint = false })[0];
        return again == request
            && await ReadAsync(envelope.Planned.CaseNumber, envelope.Planned.CaseVersion, cancellation).ConfigureAwait(false) is { } older
            && generator.Generate(newer, again, Bytes).Letter is { } letter
            && generator.Generate(older, request, Bytes).Letter is { } mailed
            && letter.Files[0].Bytes.Span.SequenceEqual(mailed.Files[0].Bytes.Span);
    }

    private async Task<Case?> ReadAsync(string number, int version, CancellationToken cancellation) =>
        await _cases.ReadAsync(number, version, cancellation).ConfigureAwait(false) is { } bytes ? CaseReader.Read(bytes, "").Case : null;
}
