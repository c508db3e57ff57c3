// The mail at a glance: the plan for a date, the runs, and what has to be sent again.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>The mail at a glance. The plan is made only when it is asked for.</summary>
internal sealed class MailPage(MailDesk desk, MailPlanning planning, MailRuns runs, TaskDesk tasks, AuditLog audit, TimeProvider clock) : PageModel
{
    /// <summary>The most envelopes of a batch that can be asked for: a batch is in memory while it is made.</summary>
    private const int MostEnvelopes = 1000;

    /// <summary>The mailing date of the plan.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Whether letters of unreleased templates count.</summary>
    public bool IsTrial { get; private set; }

    /// <summary>Whether the store has a release.</summary>
    public bool HasRelease { get; private set; }

    /// <summary>What a run would do; null when it was not asked for.</summary>
    public MailOutlook? Outlook { get; private set; }

    /// <summary>Whether there can be no plan, since the letter has no edition that is mailed.</summary>
    public bool HasNoEdition { get; private set; }

    /// <summary>What stops letters.</summary>
    public ImmutableArray<StoppedGroup> Stopped { get; private set; } = [];

    /// <summary>The runs of this page, the newest first.</summary>
    public ImmutableArray<RunView> Runs { get; private set; } = [];

    /// <summary>Where in the list of runs.</summary>
    public Paging Paging { get; private set; } = new(0, 1, Paging.DefaultSize, "");

    /// <summary>Envelopes whose letters have to be sent again.</summary>
    public ImmutableArray<EnvelopeView> ToSendAgain { get; private set; } = [];

    /// <summary>The most envelopes of a batch, when somebody asked for another number than usual.</summary>
    public int? Most { get; private set; }

    /// <summary>Whether copies are mailed while another copy of their case is stopped.</summary>
    public bool IsPartly { get; private set; }

    /// <summary>What is strange about the date.</summary>
    public ImmutableArray<ShownProblem> OfDate { get; private set; } = [];

    /// <summary>The run that was started last; null when none was started here.</summary>
    public BackgroundTask? LastStarted { get; private set; }

    /// <summary>What was searched for and is not there.</summary>
    public bool IsNotFound { get; private set; }

    /// <summary>Shows the page, or leads to what was searched for.</summary>
    /// <param name="date">The mailing date of the plan; absent when none is wanted.</param>
    /// <param name="trial">Whether letters of unreleased templates count.</param>
    /// <param name="partly">Whether copies are mailed while another copy of their case is stopped.</param>
    /// <param name="most">The most envelopes of a batch.</param>
    /// <param name="q">The id of a run, batch or envelope, or a case number.</param>
    /// <param name="p">The page of the list of runs.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string? date, bool trial, bool partly, int? most, string? q, int? p, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(q))
        {
            if (await FindAsync(q.Trim(), cancellation) is { } address)
            {
                return Redirect(address);
            }

            IsNotFound = true;
        }

        await ShowRunsAsync(Paging.NumberOf(p), cancellation);
        if (!ToSendAgain.IsEmpty)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.LettersListed), cancellation);
        }

        HasRelease = await planning.HasReleaseAsync(cancellation);
        LastStarted = (await tasks.ListAsync(TaskKind.MailRun, 1, cancellation)).FirstOrDefault();
        var today = clock.Today;
        (Date, IsTrial, IsPartly, Most) = (today, trial && !HasRelease, partly, most is > 0 and <= MostEnvelopes ? most : null);
        if (DateOf(date) is { } asked)
        {
            Date = asked;
            OfDate = [.. MailReport.OfDate(asked, today).Select(ShownProblem.Of)];
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.CasesListed), cancellation);
            Outlook = await planning.LookAsync(new MailOrder(asked, IsTrial, IsPartly, Most), User.Person, cancellation);
            Stopped = StoppedGroup.Of(Outlook?.Stopped ?? []);
            HasNoEdition = Outlook is null;
        }

        return Page();
    }

    /// <summary>Starts the run of a date, or leads to the run that goes on.</summary>
    public async Task<IActionResult> OnPostStartAsync(string? date, bool trial, bool partly, int? most, CancellationToken cancellation)
    {
        if (DateOf(date) is not { } asked)
        {
            return Redirect("/operations/mail");
        }

        var order = new MailOrder(asked, trial, partly, most is > 0 and <= MostEnvelopes ? most : null);
        return await runs.StartAsync(order, User.Person, cancellation) is { } started
            ? Redirect(MailNames.Task(started.Id))
            : Redirect("/operations/mail?date=" + Words.Of(asked));
    }

    private static DateOnly? DateOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Task<string?> FindAsync(string q, CancellationToken cancellation) => desk.ReadAsync(
        book => book.FindEnvelope(q) is not null ? MailNames.Envelope(q)
            : book.FindBatch(q) is not null ? MailNames.Batch(q)
            : book.FindRun(q) is not null ? MailNames.Run(q)
            : WrittenCaseNumber.Read(q) is { } number && book.OfCase(number).Count > 0 ? "/operations/mail/cases/" + number
            : null,
        cancellation);

    private async Task ShowRunsAsync(int page, CancellationToken cancellation)
    {
        var skip = (page - 1) * Paging.DefaultSize;
        (Runs, ToSendAgain, var total) = await desk.ReadAsync(
            book => (
                book.Runs.Reverse().Skip(skip).Take(Paging.DefaultSize).Select(RunView.Of).ToImmutableArray(),
                book.ToSendAgain.Select(EnvelopeView.Of).ToImmutableArray(),
                book.Runs.Count),
            cancellation);
        Paging = new Paging(total, page, Paging.DefaultSize, "/operations/mail");
    }
}
