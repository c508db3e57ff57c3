// How the work of operations stands, on one page.
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Operations.Jobs;
using ImrDocs.Web.Operations.Mail;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Overview;

/// <summary>How the work stands: what waits, what wants somebody, what is due.</summary>
internal sealed class OverviewPage(JobBoard board, LetterIndex index, DueCases due, MailDesk mail, TimeProvider clock) : PageModel
{
    /// <summary>Cases due within so many days are counted.</summary>
    public const int Days = 7;

    /// <summary>The jobs.</summary>
    public JobCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, null, 0);

    /// <summary>The index.</summary>
    public IndexState Index { get; private set; } = new(0, false, null);

    /// <summary>Cases due that are not ready.</summary>
    public int Due { get; private set; }

    /// <summary>Those of them whose day is over.</summary>
    public int Late { get; private set; }

    /// <summary>Printed batches that nobody has closed.</summary>
    public int OpenBatches { get; private set; }

    /// <summary>Letters that came back and must be sent again.</summary>
    public int ToSendAgain { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Counts = await board.CountAsync(cancellation);
        Index = await index.StateAsync(cancellation);
        var today = clock.Today;
        var cases = await due.ListAsync(today.AddDays(Days), cancellation);
        (Due, Late) = (cases.Length, cases.Count(one => one.Due < today));
        (OpenBatches, ToSendAgain) = await mail.ReadAsync(
            book => (book.Batches.Count(batch => batch.State == BatchState.Printed), book.ToSendAgain.Count()), cancellation);
    }
}
