// Mail runs that are killed at random moments: each copy is mailed exactly once all the same, with the same bytes.
using System.Diagnostics;
using System.Text.Json.Nodes;
using ImrDocs.Testing;
using Xunit.Abstractions;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailKillTests(ITestOutputHelper output) : IDisposable
{
    private const string Day = "2016-12-01";
    private const int Cases = 30;
    private const int Kills = 15;

    private readonly MailStore _store = new();
    private readonly MailStore _undisturbed = new();

    public void Dispose()
    {
        _store.Dispose();
        _undisturbed.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_that_is_killed_again_and_again_mails_each_copy_once(int processes)
    {
        for (var number = 1; number <= Cases; number++)
        {
            _store.MakeReady(number);
            _undisturbed.MakeReady(number);
        }

        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, _undisturbed.Run(Day).ExitCode);
        var whole = Stopwatch.GetElapsedTime(start);
        var (random, interrupted) = (new Random(4610 + processes), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Once all is printed, there is work only where files were lost.
            foreach (var name in _store.Files().Keys.Where(_ => random.Next(2) == 0))
            {
                File.Delete(Path.Combine(_store.Out, name));
            }

            var running = Enumerable.Range(0, processes).Select(_ => Start()).ToList();
            Thread.Sleep(whole * random.NextDouble());
            foreach (var process in running)
            {
                interrupted += process.HasExited ? 0 : 1;
                process.Kill();
                process.WaitForExit();
                process.Dispose();
            }

            // Whatever has its name is recorded as printed.
            var printed = Batches().Where(batch => (string)batch["state"]! == "printed").Select(batch => (string)batch["batch"]!).ToHashSet(StringComparer.Ordinal);
            Assert.All(_store.Files().Keys.Where(name => name[0] != '.'), name => Assert.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)], printed));
        }

        Assert.Equal(0, _store.Run(Day).ExitCode);
        output.WriteLine($"{interrupted} processes were killed at work; undisturbed, a run takes {whole.TotalSeconds:0.0} s");
        Assert.True(interrupted > 0);
        Assert.Equal(_undisturbed.Files(), new SortedDictionary<string, string>(_store.Files().Where(file => file.Key[0] != '.').ToDictionary(), StringComparer.Ordinal));
        Assert.All(Batches(), batch => Assert.Equal("printed", (string)batch["state"]!));
        var envelopes = _store.Files().Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(name => JsonNode.Parse(File.ReadAllText(Path.Combine(_store.Out, name)))!["envelopes"]!.AsArray())
            .Select(envelope => $"{envelope!["caseNumber"]} {envelope["recipient"]}").ToList();
        Assert.Equal(Cases * MailStore.Copies, envelopes.Count);
        Assert.Equal(envelopes.Count, envelopes.Distinct(StringComparer.Ordinal).Count());
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [ImrdocsProcess.Program, "mail", "run", "--date", Day, "--out", _store.Out, "--unreleased", "--batch", "6", "--store", _store.Address];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    private List<JsonNode> Batches() =>
    [
        .. _store.Mail("runs", "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => JsonNode.Parse(line)!["batches"]!.AsArray())
            .Select(batch => batch!),
    ];
}
