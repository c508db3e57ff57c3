using System.Net;
using System.Text;
using System.Text.Json;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task The_proxy_says_who_it_is_and_the_record_keeps_that()
    {
        await using var server = await SignedIn.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/", SignedIn.As(" b.ortiz ", Role.Operator))).StatusCode);
        var entry = Assert.Single(await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync());
        Assert.Equal(new Person("b.ortiz", IdentitySource.SignedIn), entry.Event.By);
    }

    [Fact]
    public async Task Headers_from_elsewhere_mean_nothing()
    {
        var elsewhere = SignedIn.Proxy with { Proxies = [IPNetwork.Parse("10.0.0.0/8")] };
        await using var server = await WebServer.StartAsync(settings => settings with { Access = elsewhere });
        var answer = await server.GetAsync("/", SignedIn.As("b.ortiz", Role.Operator));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("SignIn", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Contains("You are not signed in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await server.GetAsync("/v1/letters/x", SignedIn.As("b.ortiz", Role.Operator))).Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("X-Forwarded-User", "")]
    [InlineData("X-Forwarded-User", "a\u0001b")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "e30=")]
    public async Task Who_has_no_name_has_not_signed_in(string header, string value)
    {
        await using var server = await SignedIn.StartAsync();
        Assert.NotEqual(HttpStatusCode.OK, (await server.GetAsync("/", (header, value), ("X-Forwarded-Groups", "operator"))).StatusCode);
    }

    [Fact]
    public async Task A_header_that_is_there_twice_says_nothing()
    {
        await using var server = await SignedIn.StartAsync();
        var answer = await server.GetAsync("/", [("X-Forwarded-User", "stranger"), .. SignedIn.As("b.ortiz", Role.Operator)]);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Another_host_name_is_refused_and_the_one_of_the_settings_taken()
    {
        var named = SignedIn.Proxy with { Hosts = ["letters.example.org"] };
        await using var server = await WebServer.StartAsync(settings => settings with { Access = named });
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync("/", SignedIn.As("o", Role.Operator))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/", [("Host", "letters.example.org"), .. SignedIn.As("o", Role.Operator)])).StatusCode);
    }

    [Theory]
    [InlineData("roles", "IMR Mailroom", HttpStatusCode.OK)]
    [InlineData("roles", "operator", HttpStatusCode.Forbidden)]
    [InlineData("groups", "IMR Mailroom", HttpStatusCode.Forbidden)]
    public async Task Azure_s_principal_names_the_account_and_its_roles(string type, string role, HttpStatusCode status)
    {
        var azure = SignedIn.Proxy with { SignIn = SignIn.Azure, Roles = RoleNames.Parse("operator=IMR Leads,IMR Mailroom")! };
        await using var server = await WebServer.StartAsync(settings => settings with { Access = azure });
        var principal = JsonSerializer.Serialize(new
        {
            auth_typ = "aad",
            claims = new[] { new { typ = "name", val = "Ortiz, Bea" }, new { typ = "preferred_username", val = "b.ortiz@example.org" }, new { typ = type, val = role } },
            name_typ = "name",
            role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        });
        var header = ("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));
        Assert.Equal(status, (await server.GetAsync("/", header)).StatusCode);
        var entry = Assert.Single(await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync());
        Assert.Equal("b.ortiz@example.org", entry.Event.By.Name);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync("/", ("X-MS-CLIENT-PRINCIPAL", "not base64"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync("/", ("X-Forwarded-User", "b.ortiz"), ("X-Forwarded-Groups", "IMR Mailroom"))).StatusCode);
    }

    [Fact]
    public async Task A_save_is_signed_by_who_signed_in()
    {
        await using var server = await SignedIn.StartAsync();
        var answer = await ApiClient.SendAsync(
            server, HttpMethod.Post, "/v1/letters", ApiClient.Sample, [("Idempotency-Key", "k"), .. SignedIn.As("b.ortiz", Role.Operator)]);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/letters", ApiClient.Sample, [("Idempotency-Key", "k"), .. SignedIn.As("m.lee", Role.Reviewer)])).StatusCode);
        var location = answer.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync(location, SignedIn.As("m.lee", Role.Reviewer))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(location, SignedIn.As("b.ortiz", Role.Operator))).StatusCode);
    }

    [Fact]
    public async Task Who_is_renamed_is_the_same_person_by_the_id_that_the_sign_in_tells()
    {
        await using var server = await WebServer.StartAsync(settings => settings with { Access = SignedIn.Proxy with { PersonIdHeader = "X-Forwarded-Sub" } });
        await server.TakeSamplesAsync();
        var assigning = server.Services.GetRequiredService<CaseAssignments>();
        await assigning.SetAsync(ApiClient.SampleNumber, "m.lee", isAssigned: true, LocalUser.Person, default);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync("/", SignedIn.As("m.lee", Role.Reviewer))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(server, "m.lee", "17"));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(server, "m.kim", "17"));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(server, "m.lee", "18"));
        var entries = await server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync();
        Assert.Equal(["sub:17", "sub:17", "sub:18"], entries.Select(entry => entry.Event.By.Id));
        Assert.Equal("m.kim", Assert.Single(await assigning.ReviewersOfAsync(ApiClient.SampleNumber, default)).Name);
    }

    [Fact]
    public void The_object_id_counts_before_the_subject_and_no_name_is_an_id()
    {
        Assert.Equal("oid:1", TokenClaims.IdOf([("sub", "2"), ("oid", "1")]));
        Assert.Equal("oid:1", TokenClaims.IdOf([("http://schemas.microsoft.com/identity/claims/objectidentifier", "1")]));
        Assert.Equal("sub:2", TokenClaims.IdOf([("preferred_username", "m.lee"), ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", " 2 ")]));
        Assert.Null(TokenClaims.IdOf([("preferred_username", "m.lee"), ("sub", " ")]));
    }

    private static async Task<HttpStatusCode> OpenAsync(WebServer server, string name, string id) =>
        (await server.GetAsync("/cases/" + ApiClient.SampleNumber, [.. SignedIn.As(name, Role.Reviewer), ("X-Forwarded-Sub", id)])).StatusCode;
}
