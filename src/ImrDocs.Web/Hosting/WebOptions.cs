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

    [Description("Where it answers, several separated by semicolons; without `SignIn` loopback addresses only; port 0 takes a free one, `http://*:8080` every address")]
    public string Urls { get; init; } = DefaultUrl;

    [Description("The store: `file:PATH` or `azure:CONTAINER`; empty: `file:./.imrdocs`")]
    public string Store { get; init; } = "";

    [Description("Folder of the template set; empty: `./templates`, else the set beside the program")]
    public string Templates { get; init; } = "";

    [Description("Whether a store without cases takes in the sample cases: `true` or `false`; empty: only where no store is named")]
    public string Samples { get; init; } = "";

    [Description("Letters drawn at once for previews and downloads, 1 to 256")]
    public int Previews { get; init; } = Environment.ProcessorCount;

    [Description("Pages that one person may ask for a second, and requests to the API besides, 1 to 10000; twice as many in a burst")]
    public int RequestsPerSecond { get; init; } = 50;

    [Description("Who signs people in: `azure` (built-in authentication of App Service or Container Apps) or `proxy` (a reverse proxy); empty: nobody, one local user has every role")]
    public string SignIn { get; init; } = "";

    [Description("With `SignIn`: the host names that people use, separated by semicolons; requests for others are refused")]
    public string Hosts { get; init; } = "";

    [Description("With `SignIn`: the addresses or networks (`10.0.0.4;10.1.0.0/16`) whose headers are believed; for `azure` on App Service the platform sees to that")]
    public string Proxies { get; init; } = "";

    [Description("With `proxy`: the header that names the account")]
    public string PersonHeader { get; init; } = "X-Forwarded-User";

    [Description("With `proxy`: the header that says what the account is called for ever, such as the subject of OpenID Connect; empty: the name is all that is known of somebody")]
    public string PersonIdHeader { get; init; } = "";

    [Description("With `proxy`: the header that lists the account's groups, with commas")]
    public string RolesHeader { get; init; } = "X-Forwarded-Groups";

    [Description("Which groups or app roles stand for which roles: `reviewer=Physicians;operator=Mailroom,Leads`; empty: `reviewer`, `editor`, `approver` and `operator` themselves")]
    public string Roles { get; init; } = "";

    [Description("With `SignIn`: the address of the issuer whose tokens the API takes (OpenID Connect); empty: none")]
    public string TokenIssuer { get; init; } = "";

    [Description("The audience that such tokens must be for")]
    public string TokenAudience { get; init; } = "";
}
