using System.Diagnostics;
using System.Text;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>The real command as an editor uses it: it goes on while templates and cases change.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class WatchTests : IDisposable
{
    private const string Seed = "CM13-0000001.published.txt";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Whatever_a_change_touches_is_rendered_again()
    {
        var template = await File.ReadAllTextAsync(Repository.PathOf("templates", "final-determination", "clinical-case-summary.sbn"));
        var templates = TemplateCopy.With(_folder, "clinical-case-summary.sbn", Encoding.UTF8.GetBytes(template));
        var path = Path.Combine(templates, "final-determination", "clinical-case-summary.sbn");
        var cases = Directory.CreateDirectory(_folder.Path + "/cases").FullName;
        var seed = await File.ReadAllTextAsync(Repository.PathOf("seeds", "cases", "seed-letter.json"));
        await File.WriteAllTextAsync(cases + "/seed.json", seed);
        await File.WriteAllTextAsync(cases + "/other.json", seed.Replace("CM13-0000001", "CM13-0000002", StringComparison.Ordinal));
        using var process = Start("render", cases, "--out", _folder.Path + "/out", "--format", "txt", "--watch", "--templates", templates);
        try
        {
            await WaitFor(Seed, "Cervical spine MRI: Upheld");
            await File.WriteAllTextAsync(path, template.Replace("CLINICAL CASE SUMMARY", "SUMMARY OF THE CASE", StringComparison.Ordinal));
            await WaitFor(Seed, "SUMMARY OF THE CASE");
            await WaitFor("CM13-0000002.published.txt", "SUMMARY OF THE CASE");

            var other = File.GetLastWriteTimeUtc(_folder.Path + "/out/CM13-0000002.published.txt");
            await File.WriteAllTextAsync(cases + "/seed.json", seed.Replace("Cervical spine MRI", "MRI of the neck", StringComparison.Ordinal));
            await WaitFor(Seed, "MRI of the neck: Upheld");
            Assert.Equal(other, File.GetLastWriteTimeUtc(_folder.Path + "/out/CM13-0000002.published.txt"));

            // A mistake is told and the letters stay; mended, it goes on.
            await File.WriteAllTextAsync(path, "{{ if");
            await Task.Delay(1000);
            Assert.False(process.HasExited);
            await File.WriteAllTextAsync(path, template);
            await WaitFor(Seed, "CLINICAL CASE SUMMARY");
            Tool.Run("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("clinical-case-summary.sbn(1,", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public void Standard_input_and_stores_cannot_be_watched()
    {
        Assert.Equal(2, ImrdocsProcess.Run("render", "-", "--out", _folder.Path, "--watch").ExitCode);
        Assert.Equal(2, ImrdocsProcess.Run("render", "x.json", "--store", "file:" + _folder.Path, "--watch").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private async Task WaitFor(string name, string text)
    {
        var path = Path.Combine(_folder.Path, "out", name);
        var clock = Stopwatch.StartNew();
        while (!File.Exists(path) || !(await File.ReadAllTextAsync(path)).Contains(text, StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{name} never said: {text}");
            await Task.Delay(50);
        }
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments.Prepend(ImrdocsProcess.Program))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
