// Every setting of the worker.
using System.ComponentModel;

namespace ImrDocs.Worker.Configuration;

/// <summary>
/// The settings of the worker: from <c>appsettings.json</c>, then the environment (<c>IMRDOCS_</c> before the name),
/// then the command line (<c>--</c> before it), the later ones winning. The README's table is tested against this.
/// </summary>
internal sealed record WorkerOptions
{
    /// <summary>A loop waits for the disk or the network most of the time: several keep a core busy.</summary>
    private const int LoopsPerCore = 4;

    /// <summary>What the name of a container stands behind, where the inbox is one.</summary>
    internal const string AzureInbox = "azure:";

    [Description("The store: `file:PATH` or `azure:CONTAINER`")]
    public string Store { get; init; } = "file:./.imrdocs";

    [Description("Folder of the template set; empty: `./templates`, else the set beside the program")]
    public string Templates { get; init; } = "";

    [Description("Where `/healthz` and `/readyz` answer, such as `http://+:8080`; empty: nowhere")]
    public string Urls { get; init; } = "";

    [Description("Jobs under way at once, 1 to 256")]
    public int Concurrency { get; init; } = Math.Min(256, LoopsPerCore * Environment.ProcessorCount);

    [Description("Seconds a job is leased for, 2 to 3600; the lease is renewed after 7/20 of them")]
    public int LeaseSeconds { get; init; } = 20;

    [Description("Folder or `azure:CONTAINER` that case files are dropped into; empty: none")]
    public string Inbox { get; init; } = "";

    [Description("Seconds between two looks into the inbox, 1 to 3600; a file in a folder is taken when two looks found it the same")]
    public int InboxSeconds { get; init; } = 2;

    [Description("Letter kind that is made of cases from the inbox")]
    public string InboxLetter { get; init; } = "final-determination";

    [Description("Edition that is made of cases from the inbox: `published` or `mailed`")]
    public string InboxEdition { get; init; } = "published";

    [Description("Formats that are made of cases from the inbox: `pdf`, `docx`, `txt`, comma-separated")]
    public string InboxFormat { get; init; } = "pdf,docx";

    [Description("Seconds between two looks at store and queue, 1 to 3600: for readiness, the queue's metrics and jobs whose message was lost")]
    public int WatchSeconds { get; init; } = 10;

    [Description("Where metrics are sent (OTLP), such as `http://collector:4317`; empty: nowhere")]
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>How long a job is leased for.</summary>
    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>When a lease is renewed: two renewals may fail before it runs out.</summary>
    internal TimeSpan RenewAfter => Lease * 7 / 20;
}
