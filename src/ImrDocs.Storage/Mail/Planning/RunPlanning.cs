// Prepares letters and puts the plan of a run into the ledger.
using System.Collections.Immutable;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>Makes the letters that are due and plans them, both by the same state of the ledger.</summary>
/// <param name="preparation">Makes the letters.</param>
/// <param name="ledger">The ledger.</param>
internal sealed class RunPlanning(MailPreparation preparation, MailLedger ledger)
{
    /// <summary>How often all letters are made anew because others changed what they tell: each time takes as long as a plan.</summary>
    private const int MostAttempts = 5;

    /// <summary>Plans what is due.</summary>
    /// <returns>The letters; the run, or null when nothing was to be planned; and what kept it from being planned.</returns>
    /// <exception cref="StoreException">The store failed; the plan may be written or not.</exception>
    public async Task<(MailPrepared Prepared, RunPlanned? Planned, ImmutableArray<Diagnostic> Problems)> PlanAsync(
        IReadOnlyCollection<CaseEntry> ready, MailSettings settings, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
            var prepared = await preparation.PrepareAsync(ready, book, settings, cancellation).ConfigureAwait(false);
            var isOutdated = false;
            ImmutableArray<Diagnostic> problems = [];
            var planned = await ledger.AppendAsync(
                now =>
                {
                    // A letter tells of the one before it. If that is another one by now, the letters are made once more.
                    isOutdated = prepared.Letters.Any(letter =>
                        letter.Tells != MailLetters.EarlierOf(now, settings.Kind, settings.Edition, letter.CaseNumber, letter.Recipient));
                    problems = SerialNumbers.Exhausted(now, settings.Date, prepared.Letters);
                    return isOutdated || !problems.IsEmpty ? null : MailPlanner.Plan(now, settings, FontSet.Shipped.Hash, prepared.Letters);
                },
                cancellation).ConfigureAwait(false);
            if (!isOutdated)
            {
                return (prepared, (RunPlanned?)planned, problems);
            }

            if (attempt == MostAttempts)
            {
                return (prepared, null, [
                    new Diagnostic(MailRunDiagnostics.PlanOutrun, FormattableString.Invariant($"The letters were made {MostAttempts} times, and each time others changed what they tell")),
                ]);
            }
        }
    }
}
