using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Tests.Access;

public sealed class AccessOptionsTests
{
    private static readonly WebOptions Good = new() { SignIn = "proxy", Hosts = "letters.example.org", Proxies = "10.0.0.4;10.1.0.0/16;::1" };

    [Fact]
    public void Without_sign_in_its_other_settings_are_mistakes()
    {
        Assert.Empty(ProblemsOf(new WebOptions()));
        Assert.Equal(
            ["Hosts: means nothing without SignIn", "Proxies: means nothing without SignIn", "TokenIssuer: means nothing without SignIn"],
            ProblemsOf(Good with { SignIn = "", TokenIssuer = "https://login.example.org" }));
    }

    [Fact]
    public void A_proxy_needs_addresses_that_are_believed_and_hosts()
    {
        Assert.Empty(ProblemsOf(Good));
        Assert.Equal("Proxies: name the addresses of the reverse proxy; whoever else sends its headers is not believed", Assert.Single(ProblemsOf(Good with { Proxies = "" })));
        Assert.StartsWith("Proxies: write addresses or networks", Assert.Single(ProblemsOf(Good with { Proxies = "everything" })), StringComparison.Ordinal);
        Assert.StartsWith("Proxies: write addresses or networks", Assert.Single(ProblemsOf(Good with { Proxies = "0.0.0.0/0" })), StringComparison.Ordinal);
        Assert.StartsWith("Hosts: name the hosts", Assert.Single(ProblemsOf(Good with { Hosts = "*" })), StringComparison.Ordinal);
        Assert.StartsWith("SignIn: write azure or proxy", Assert.Single(ProblemsOf(Good with { SignIn = "ldap" })), StringComparison.Ordinal);
        Assert.StartsWith("PersonHeader: write the name of a header", Assert.Single(ProblemsOf(Good with { PersonHeader = "X User" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_is_believed_where_its_platform_says_that_it_signs_people_in()
    {
        var azure = Good with { SignIn = "azure", Proxies = "" };
        Assert.StartsWith("Proxies: turn on built-in authentication", Assert.Single(ProblemsOf(azure)), StringComparison.Ordinal);
        Assert.Single(ProblemsOf(azure, "False"));
        Assert.Empty(ProblemsOf(azure, "True"));
        Assert.Empty(ProblemsOf(azure with { Proxies = "127.0.0.1" }));
    }

    [Fact]
    public void Tokens_need_an_issuer_over_https_and_an_audience()
    {
        Assert.Empty(ProblemsOf(Good with { TokenIssuer = "https://login.example.org/tenant/v2.0", TokenAudience = "api://imrdocs" }));
        Assert.StartsWith("TokenIssuer: write the address", Assert.Single(ProblemsOf(Good with { TokenIssuer = "http://login.example.org" })), StringComparison.Ordinal);
        Assert.StartsWith("TokenAudience: name the audience", Assert.Single(ProblemsOf(Good with { TokenIssuer = "https://login.example.org" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator=IMR Mailroom, IMR Leads;reviewer=IMR Leads", "IMR Leads", "reviewer operator")]
    [InlineData("operator=IMR Mailroom", "operator", "")]
    [InlineData("", "editor", "editor")]
    public void Groups_stand_for_the_roles_that_the_settings_say(string setting, string word, string roles) => Assert.Equal(
        roles, string.Join(' ', Read(Good with { Roles = setting }).Settings.Roles.Of([word]).Order().Select(role => role.Word)));

    [Theory]
    [InlineData("boss=IMR Leads")]
    [InlineData("operator")]
    [InlineData("operator=")]
    public void Roles_that_there_are_not_are_mistakes(string setting) =>
        Assert.StartsWith("Roles: write reviewer=GROUP", Assert.Single(ProblemsOf(Good with { Roles = setting })), StringComparison.Ordinal);

    private static List<string> ProblemsOf(WebOptions options, string? azureSignsIn = null) => Read(options, azureSignsIn).Problems;

    private static (AccessSettings Settings, List<string> Problems) Read(WebOptions options, string? azureSignsIn = null)
    {
        var problems = new List<string>();
        return (AccessOptions.Read(options, azureSignsIn, problems), problems);
    }
}
