using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Access;

public sealed partial class RolesTests
{
    private const string Assigned = "CM13-0000001";
    private const string NotAssigned = "CM13-0000002";
    private const string Reviewer = "m.lee";

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using var server = await SignedIn.StartAsync();
        foreach (var endpoint in EndpointsOf(server))
        {
            Assert.True(
                endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => !string.IsNullOrEmpty(data.Roles)) || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                $"{endpoint.RoutePattern.RawText} names no roles");
        }
    }

    [Fact]
    public async Task Every_endpoint_is_tried_with_every_role_and_none()
    {
        await using var server = await SignedIn.StartAsync();
        await server.Services.GetRequiredService<CaseAssignments>().SetAsync(Assigned, Reviewer, isAssigned: true, LocalUser.Person, default);
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in EndpointsOf(server))
        {
            foreach (var method in MethodsOf(endpoint))
            {
                var answers = new List<string> { await TryAsync(server, endpoint, method, Assigned), await TryAsync(server, endpoint, method, Assigned, SignedIn.As("a.guest")) };
                var own = await TryAsync(server, endpoint, method, Assigned, SignedIn.As(Reviewer, Role.Reviewer));
                var other = await TryAsync(server, endpoint, method, NotAssigned, SignedIn.As(Reviewer, Role.Reviewer));
                Assert.True(own == other || (own, other) == ("yes", "no"), $"{method} {endpoint.RoutePattern.RawText}: own {own}, others' {other}");
                answers.Add(own == other ? own : "own");
                answers.Add(await TryAsync(server, endpoint, method, Assigned, SignedIn.As("e", Role.Editor)));
                answers.Add(await TryAsync(server, endpoint, method, Assigned, SignedIn.As("a", Role.Approver)));
                answers.Add(await TryAsync(server, endpoint, method, Assigned, SignedIn.As("o", Role.Operator)));
                rows.Add($"| `/{endpoint.RoutePattern.RawText!.Trim('/')}` | {method} | {string.Join(" | ", answers)} |");
            }
        }

        var table = new StringBuilder(
            """
            # Who may use what

            Every endpoint of the web application, tried by a test with every role and with none. Own: the cases that are
            assigned to the reviewer. Styles, scripts and icons are for everybody.

            | endpoint | method | not signed in | no role | reviewer | editor | approver | operator |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        table.AppendJoin('\n', rows).Append('\n');
        Golden.Verify(table.ToString(), Repository.PathOf("docs", "ROLES.md"));
    }

    [Fact]
    public async Task A_reviewer_sees_the_cases_they_have_and_a_refusal_is_recorded()
    {
        await using var server = await SignedIn.StartAsync();
        await server.TakeSamplesAsync();
        var assignments = server.Services.GetRequiredService<CaseAssignments>();
        await assignments.SetAsync(ApiClient.SampleNumber, Reviewer, isAssigned: true, LocalUser.Person, default);
        var headers = SignedIn.As("M.Lee", Role.Reviewer);
        var list = await (await server.GetAsync("/", headers)).Content.ReadAsStringAsync();
        Assert.Contains("1 case<", list, StringComparison.Ordinal);
        Assert.Contains(ApiClient.SampleNumber, list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/cases/" + ApiClient.SampleNumber, headers)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync("/cases/CM16-0160021", headers)).StatusCode);
        await assignments.SetAsync(ApiClient.SampleNumber, Reviewer, isAssigned: false, LocalUser.Person, default);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync("/cases/" + ApiClient.SampleNumber, headers)).StatusCode);
        var entries = await server.Services.GetRequiredService<Storage.Audit.AuditLog>().ListAsync(default).ToListAsync();
        Assert.Equal(
            [("CM16-0160021", "M.Lee"), (ApiClient.SampleNumber, "M.Lee")],
            entries.Where(entry => entry.Event.Action == Storage.Audit.AuditAction.AccessRefused).Select(entry => (entry.Event.CaseNumber!, entry.Event.By.Name)));
    }

    private static async Task<string> TryAsync(WebServer server, RouteEndpoint endpoint, string method, string number, params (string Name, string Value)[] headers)
    {
        var path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), parameter => parameter.Value == "{number}" ? number : "1");
        using var client = server.NewBrowser();
        var answer = await ApiClient.SendAsync(client, new HttpMethod(method), path, method == "GET" ? null : "{}", headers);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "sign in",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Found when path == "/" => $"led to `{answer.Headers.Location}`",
            >= HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{method} {path} answered {answer.StatusCode}"),
            _ => "yes",
        };
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null ? ["GET", "POST"] : ["GET"]);

    private static List<RouteEndpoint> EndpointsOf(WebServer server)
    {
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 8);
        return endpoints;
    }
}
