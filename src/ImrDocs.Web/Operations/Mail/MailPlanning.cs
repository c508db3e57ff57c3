// What a run of mail for a date would do, for pages.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>
/// Looks at what a run for a date would do. That makes every letter that is ready and not mailed, so one look is taken at a
/// time. Nothing is written.
/// </summary>
internal sealed class MailPlanning(IBlobStore store, LetterGenerators generators, LetterGenerator unreleased, TimeProvider clock) : IDisposable
{
    private readonly ReleaseLedger _releases = new(store);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whether the store has an approved release; without one letters are mailed only for a trial.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> HasReleaseAsync(CancellationToken cancellation) => await NewestAsync(cancellation) is not null;

    /// <summary>What a run is asked for; null when the letter has no edition that is mailed.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MailSettings?> SettingsAsync(MailOrder order, CancellationToken cancellation)
    {
        var newest = await NewestAsync(cancellation);
        var generator = newest is null ? unreleased : await generators.OfSetAsync(newest.Templates, cancellation);
        var editions = generator.Templates.Letters[LetterRequest.DefaultKind].Settings.Editions;
        var limits = order.Envelopes is { } most ? BatchLimits.Default with { Envelopes = most } : BatchLimits.Default;
        return editions.FirstOrDefault(one => one.Value is { IsMailed: true, IsAboutMailing: false }).Key is { } edition
            ? new MailSettings(order.Date, LetterRequest.DefaultKind, edition, limits, order.IsTrial && newest is null, order.IsPartly)
            : null;
    }

    /// <summary>Looks; null when the letter has no edition that is mailed.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MailOutlook?> LookAsync(MailOrder order, Person by, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (await SettingsAsync(order, cancellation) is not { } settings)
            {
                return null;
            }

            var room = new MailRoom(store, generators, new MailLedger(store, clock, by), clock);
            return await room.LookAsync(settings, await ReadyCases.ReadAsync(store, cancellation), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<Release?> NewestAsync(CancellationToken cancellation) => (await _releases.ReadAsync(cancellation)).InForceOn(DateOnly.MaxValue);
}
