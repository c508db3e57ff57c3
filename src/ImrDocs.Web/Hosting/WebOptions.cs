// Every setting of the web application.
using System.ComponentModel;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// The settings of the web application: from <c>appsettings.json</c>, then the environment (<c>IMRDOCS_</c> before the
/// name), then the command line (<c>--</c> before it), the later ones winning. The README's table is tested against this.
/// </summary>
internal sealed record WebOptions
{
    /// <summary>Where it answers unless told otherwise.</summary>
    private const string DefaultUrl = "http://127.0.0.1:5080";

    [Description("Where it answers: a loopback address, or several separated by semicolons; port 0 takes a free one")]
    public string Urls { get; init; } = DefaultUrl;

    [Description("The store: `file:PATH` or `azure:CONTAINER`; empty: `file:./.imrdocs`")]
    public string Store { get; init; } = "";

    [Description("Folder of the template set; empty: `./templates`, else the set beside the program")]
    public string Templates { get; init; } = "";

    [Description("Whether a store without cases takes in the sample cases: `true` or `false`; empty: only where no store is named")]
    public string Samples { get; init; } = "";

    [Description("Letters drawn at once for previews and downloads, 1 to 256")]
    public int Previews { get; init; } = Environment.ProcessorCount;

    [Description("Requests to the API that one person may make a second, 1 to 10000; twice as many in a burst")]
    public int RequestsPerSecond { get; init; } = 50;
}
