using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ImrDocs.Web.Tests.Access;

/// <summary>Tokens of a real issuer: it publishes its keys on this machine, as OpenID Connect has it.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Audience = "api://imrdocs";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private WebApplication _issuer = null!;
    private WebServer _server = null!;

    private string Issuer => _issuer.Urls.Single() + "/tenant";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _issuer = builder.Build();
        _issuer.Run(context => context.Request.Path.Value switch
        {
            "/tenant/.well-known/openid-configuration" => context.Response.WriteAsync(JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = Issuer + "/keys" })),
            "/tenant/keys" => context.Response.WriteAsync(JsonSerializer.Serialize(new { keys = new[] { PublicKey() } })),
            _ => Task.CompletedTask,
        });
        await _issuer.StartAsync();
        _server = await WebServer.StartAsync(settings => settings with { Access = SignedIn.Proxy with { Tokens = new TokenSettings(new Uri(Issuer), Audience) } });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
        _key.Rsa.Dispose();
    }

    [Fact]
    public async Task A_program_s_token_says_who_it_is_and_what_it_may_do()
    {
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(Token(("azp", "case-system"), ("roles", "operator"))));
        Assert.Equal(HttpStatusCode.NotFound, (await _server.GetAsync("/v1/letters/x", Bearer(Token(("azp", "case-system"), ("roles", "operator"))))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _server.GetAsync("/v1/letters/x", Bearer(Token(("preferred_username", "e"), ("roles", "editor"))))).StatusCode);
        var entry = Assert.Single(await _server.Services.GetRequiredService<AuditLog>().ListAsync(default).ToListAsync());
        Assert.Equal((AuditAction.AccessRefused, "e"), (entry.Event.Action, entry.Event.By.Name));
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_refuses_it()
    {
        using var other = RSA.Create(2048);
        var (name, role) = (("azp", "case-system"), ("roles", "operator"));
        string[] bad =
        [
            "nonsense",
            Token("https://elsewhere.example", Audience, DateTime.UtcNow.AddMinutes(5), _key, name, role),
            Token(Issuer, "api://another", DateTime.UtcNow.AddMinutes(5), _key, name, role),
            Token(Issuer, Audience, DateTime.UtcNow.AddHours(-1), _key, name, role),
            Token(Issuer, Audience, DateTime.UtcNow.AddMinutes(5), new RsaSecurityKey(other) { KeyId = "one" }, name, role),
            Token(Issuer, Audience, DateTime.UtcNow.AddMinutes(5), null, name, role),
            Token(Issuer, Audience, DateTime.UtcNow.AddMinutes(5), new SymmetricSecurityKey(_key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "one" }, name, role),
            Token(("name", "How I like to be called"), role),
        ];
        foreach (var token in bad)
        {
            Assert.Equal((Array.IndexOf(bad, token), HttpStatusCode.Unauthorized), (Array.IndexOf(bad, token), await OpenAsync(token)));
        }
    }

    [Fact]
    public async Task Tokens_are_for_the_api_and_headers_of_the_proxy_still_count()
    {
        var token = Token(("azp", "case-system"), ("roles", "operator"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _server.GetAsync("/", Bearer(token))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync("/", SignedIn.As("o", Role.Operator))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.GetAsync("/v1/letters/x", SignedIn.As("o", Role.Operator))).StatusCode);

        Assert.Equal("Bearer", Assert.Single((await _server.GetAsync("/v1/letters/x")).Headers.WwwAuthenticate).Scheme);

        // A bad token is not made good by a header.
        Assert.Equal(HttpStatusCode.Unauthorized, (await _server.GetAsync("/v1/letters/x", [.. SignedIn.As("o", Role.Operator), Bearer("nonsense")])).StatusCode);
        Assert.DoesNotContain(token, _server.Log, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> OpenAsync(string token) =>
        (await Api.ApiClient.SendAsync(_server, HttpMethod.Post, "/v1/check", Api.ApiClient.Sample, Bearer(token))).StatusCode;

    private static (string Name, string Value) Bearer(string token) => ("Authorization", "Bearer " + token);

    private string Token(params (string Type, string Value)[] claims) => Token(Issuer, Audience, DateTime.UtcNow.AddMinutes(5), _key, claims);

    private static string Token(string issuer, string audience, DateTime expires, SecurityKey? key, params (string Type, string Value)[] claims) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = expires.AddHours(-2),
            IssuedAt = expires.AddHours(-2),
            Expires = expires,
            Claims = claims.ToDictionary(claim => claim.Type, claim => (object)claim.Value, StringComparer.Ordinal),
            SigningCredentials = key is null ? null : new SigningCredentials(key, key is RsaSecurityKey ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.HmacSha256),
        });

    private object PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "one", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }
}
