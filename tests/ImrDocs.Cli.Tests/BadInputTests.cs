using System.Text;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>Whatever a file holds: one clear answer, exit code 1, no stack trace, quickly.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class BadInputTests
{
    private static readonly string Seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "seed-letter.json"));

    public static TheoryData<string> Kinds { get; } = [.. Inputs.Keys];

    private static Dictionary<string, Func<byte[]>> Inputs => new()
    {
        ["truncated"] = () => Encoding.UTF8.GetBytes(Seed)[..900],
        ["empty"] = () => [],
        ["fifty megabytes of nonsense"] = () => Enumerable.Repeat((byte)'x', 50_000_000).ToArray(),
        ["two hundred thousand brackets"] = () => Enumerable.Repeat((byte)'[', 200_000).ToArray(),
        ["invalid UTF-8"] = () => [.. Encoding.UTF8.GetBytes(Seed[..^200]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Seed[^200..])],
        ["lone surrogate"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"\\ud800\"", StringComparison.Ordinal)),
        ["control character"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"a\\u0007b\"", StringComparison.Ordinal)),
        ["binary"] = () => File.ReadAllBytes(typeof(BadInputTests).Assembly.Location),
        ["a character that no font has"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"\U000130B8\"", StringComparison.Ordinal)),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_with_a_diagnostic(string kind)
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", folder.File("case.json", Inputs[kind]()), "--out", folder.Path + "/out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.InRange(run.Errors.Length, 1, 2_000);
        Assert.Empty(folder.Names("out"));
    }

    [Fact]
    public void A_template_that_loops_for_ever_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var templates = CopyTemplates(folder, "published.sbn", "{{ while true; end }}");
        var run = ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--templates", templates, "--out", folder.Path + "/out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("published.sbn(1,", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_template_is_reported_at_its_include()
    {
        using var folder = new TemporaryFolder();
        var templates = CopyTemplates(folder, "published.sbn", "{{ include 'no-such-part' }}");
        var run = ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--templates", templates, "--out", folder.Path + "/out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("published.sbn(1,4): error SCR", run.Errors, StringComparison.Ordinal);
    }

    private static string CopyTemplates(TemporaryFolder folder, string changed, string content)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder.Path, "templates", "final-determination")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("templates", "final-determination")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(target, changed), content);
        return Path.GetDirectoryName(target)!;
    }
}
