// Closes a run or a batch: by what the inserter recorded, or by what was counted by hand.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>
/// Closes a run or a batch. A record of the inserter is first compared, and what does not agree is shown; the record goes back
/// to the browser, which sends it once more with what somebody says to it. Nothing is closed before somebody confirms.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes, BufferBodyLengthLimit = MostBytes, ValueLengthLimit = (int)MostBytes)]
internal sealed class ClosePage(MailDesk desk, MailClosings closings, AuditLog audit) : PageModel
{
    /// <summary>The most bytes of a form: a record comes back written in base 64.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    /// <summary>The most bytes of a record: about fifty a sheet.</summary>
    private const int MostRecordMegabytes = 5;

    /// <summary>The start of the names of fields about envelopes.</summary>
    public const string Mark = "mark:";

    /// <summary>What is to be closed.</summary>
    public CloseView View { get; private set; } = null!;

    /// <summary>What a comparison found; null before one.</summary>
    public ClosingComparison? Comparison { get; private set; }

    /// <summary>The record in base 64, to be sent once more.</summary>
    public string Record { get; private set; } = "";

    /// <summary>The name of its file.</summary>
    public string RecordName { get; private set; } = "";

    /// <summary>What is wrong with what was sent.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Why what was counted by hand was not closed.</summary>
    public ImmutableArray<ShownProblem> CountProblems { get; private set; } = [];

    /// <summary>What was counted, as it was written.</summary>
    public CountForm Count { get; private set; } = new();

    /// <summary>Shows what is to be closed.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        await ListedAsync(cancellation);
        return Page();
    }

    /// <summary>Compares a record with what was printed.</summary>
    public Task<IActionResult> OnPostCompareAsync(string id, IFormFile? file, string? record, string? name, CancellationToken cancellation) =>
        OnRecordAsync(id, file, record, name, closes: false, accepts: false, cancellation);

    /// <summary>Closes by a record.</summary>
    public Task<IActionResult> OnPostCloseAsync(string id, string? record, string? name, bool accept, CancellationToken cancellation) =>
        OnRecordAsync(id, null, record, name, closes: true, accept, cancellation);

    /// <summary>Closes a batch by what was counted.</summary>
    public async Task<IActionResult> OnPostCountedAsync(string id, [FromForm] CountForm count, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Count = count;
        if (count is not { Envelopes: >= 0, Sheets: >= 0, Attested: true } || !View.Open.Any(batch => batch.Id == count.Batch))
        {
            Refusal = "Write what you counted, and say that it was inserted and deposited or will be";
            return Page();
        }

        var (closed, diagnostics) = await closings.CloseByHandAsync(User.Person, count.Batch, count.ToCount(closings.Today), cancellation);
        if (closed is null)
        {
            CountProblems = [.. diagnostics.Select(ShownProblem.Of)];
            return Page();
        }

        await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailClosed) { Subject = count.Batch }, CancellationToken.None);
        return Redirect(MailNames.Batch(count.Batch));
    }

    /// <summary>What was said about an envelope: <c>spoiled</c>, <c>complete</c>, or nothing.</summary>
    public string MarkOf(string envelope) => Request.HasFormContentType ? Request.Form[Mark + envelope].ToString() : "";

    /// <summary>What was said about other envelopes than those that are asked about.</summary>
    public IEnumerable<(string Envelope, string Said)> MarksBesides(IEnumerable<ComparedEnvelope> asked)
    {
        var ids = asked.Select(one => one.Envelope.Id).ToHashSet(StringComparer.Ordinal);
        return
            from field in Request.Form
            where field.Key.StartsWith(Mark, StringComparison.Ordinal) && field.Value.ToString().Length > 0 && !ids.Contains(field.Key[Mark.Length..])
            select (field.Key[Mark.Length..], field.Value.ToString());
    }

    private async Task<IActionResult> OnRecordAsync(
        string id, IFormFile? file, string? record, string? name, bool closes, bool accepts, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (await ReadAsync(file, record, cancellation) is not { Length: > 0 } csv)
        {
            Refusal = "Choose the file that the inserter wrote";
            return Page();
        }

        if (csv.Length > MostRecordMegabytes * 1024 * 1024)
        {
            Refusal = $"The record has more than {MostRecordMegabytes} MB: close batch by batch, each by its own part of the record";
            return Page();
        }

        // Diagnostics name the file by what it is here: its own name is the reader's to choose.
        (Record, RecordName) = (Convert.ToBase64String(csv), file?.FileName ?? name ?? "");
        var given = new InserterRecord(csv, "the record", closings.Today) { Spoiled = Marked("spoiled"), Complete = Marked("complete"), AcceptsExceptions = accepts };
        if (closes)
        {
            var (closed, _) = await closings.CloseAsync(User.Person, id, given, cancellation);
            if (closed is not null)
            {
                await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.MailClosed) { Subject = id }, CancellationToken.None);
                return Redirect(View.Back);
            }
        }

        await ListedAsync(cancellation);
        Comparison = await closings.CompareAsync(User.Person, id, given, cancellation);
        return Page();
    }

    private Task<AuditEntry> ListedAsync(CancellationToken cancellation) =>
        audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed) { Subject = View.Id }, cancellation);

    private ImmutableHashSet<string> Marked(string what) =>
        [.. Request.Form.Where(field => field.Key.StartsWith(Mark, StringComparison.Ordinal) && field.Value == what).Select(field => field.Key[Mark.Length..])];

    private static async Task<byte[]?> ReadAsync(IFormFile? file, string? record, CancellationToken cancellation)
    {
        if (file is null)
        {
            var bytes = new byte[(record ?? "").Length];
            return Convert.TryFromBase64String(record ?? "", bytes, out var written) ? bytes[..written] : null;
        }

        using var read = new MemoryStream();
        await file.CopyToAsync(read, cancellation);
        return read.ToArray();
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(book => CloseView.Find(book, id), cancellation) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }
}

/// <summary>What somebody counted of a batch, as the form has it.</summary>
internal sealed class CountForm
{
    private static readonly char[] Between = [' ', ',', ';', '\n', '\r', '\t'];

    /// <summary>The batch.</summary>
    public string Batch { get; set; } = "";

    /// <summary>Envelopes that were inserted.</summary>
    public int? Envelopes { get; set; }

    /// <summary>Sheets that were inserted.</summary>
    public int? Sheets { get; set; }

    /// <summary>Envelopes that were left over, by their numbers in the batch or their ids.</summary>
    public string? Except { get; set; }

    /// <summary>Whether the sheets of those are destroyed.</summary>
    public bool Destroyed { get; set; }

    /// <summary>Whether superseded letters are mailed all the same.</summary>
    public bool Accept { get; set; }

    /// <summary>Whether somebody attests it.</summary>
    public bool Attested { get; set; }

    /// <summary>What was counted.</summary>
    public HandCount ToCount(DateOnly today) => new(Envelopes ?? 0, Sheets ?? 0, today)
    {
        NotInserted = [.. (Except ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(IdOf)],
        IsDestroyed = Destroyed,
        AcceptsExceptions = Accept,
    };

    private string IdOf(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Batch}-{number:D4}")
        : written;
}
