using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ImrDocs.Testing;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Tests.Hosting;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("http://localhost:0", "127.0.0.1:0")]
    [InlineData("http://[::1]:81;http://127.0.0.9", "[::1]:81 127.0.0.9:80")]
    public void Loopback_addresses_are_taken(string urls, string expected)
    {
        Assert.True(ListeningAddress.TryParse(urls, anywhere: false, out var addresses));
        Assert.Equal(expected, string.Join(' ', addresses));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.20:5080")]
    [InlineData("http://example.com:5080")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    public void Other_addresses_are_refused(string urls) => Assert.False(ListeningAddress.TryParse(urls, anywhere: false, out _));

    [Theory]
    [InlineData("http://*:8080", "[::]:8080")]
    [InlineData("http://0.0.0.0:80;http://192.168.1.20:5080", "0.0.0.0:80 192.168.1.20:5080")]
    public void With_sign_in_other_machines_are_answered(string urls, string expected)
    {
        Assert.True(ListeningAddress.TryParse(urls, anywhere: true, out var addresses));
        Assert.Equal(expected, string.Join(' ', addresses));
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void The_program_refuses_other_machines_and_ports_in_use_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var store = Directory.CreateTempSubdirectory("imrdocs-web-").FullName;
        try
        {
            var elsewhere = Run("--urls", "http://0.0.0.0:" + port, "--store", "file:" + store);
            Assert.Equal((2, ""), (elsewhere.ExitCode, elsewhere.Output));
            Assert.Equal("imrdocs-web: error: Urls: without SignIn the web application answers on this machine only; write a loopback address such as http://127.0.0.1:5080\n", elsewhere.Errors);
            var inUse = Run("--urls", "http://127.0.0.1:" + port, "--store", "file:" + store);
            Assert.Equal((3, ""), (inUse.ExitCode, inUse.Output));
            Assert.StartsWith("imrdocs-web: error: Urls: the port is in use", Assert.Single(inUse.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(store, recursive: true);
        }
    }

    private static ToolResult Run(params string[] arguments) => Tool.Run(
        "dotnet", [Repository.PathOf("src", "ImrDocs.Web", "bin", "Release", "net10.0", "ImrDocs.Web.dll"), .. arguments]);
}
