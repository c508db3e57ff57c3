using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>
/// Cases in which every text is a secret with a mark, good ones and ones broken in many ways: nothing that the command
/// prints, and no name or record it writes, has the mark. Letters have it, since that is what they are for.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class SecrecyTests : IDisposable
{
    private const string Mark = "zq7";

    private static readonly string Good = File.ReadAllText(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "AnyText", "every-field.json"))
        .Replace("\"inline\"", "\"Zq7 secret\"", StringComparison.Ordinal)
        .Replace("\"prose\"", "\"Zq7 one.\\n\\n- zq7\\n- zq7\"", StringComparison.Ordinal)
        .Replace("\"hidden\"", "\"Zq7-hidden\"", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();
    private readonly string _cases;

    public SecrecyTests()
    {
        _cases = Directory.CreateDirectory(Path.Combine(_folder.Path, "cases")).FullName;
        Write("good", Good);
        for (var cut = 1; cut < 30; cut++)
        {
            Write($"cut-{cut}", Good[..(Good.Length * cut / 30)]);
        }

        Write("case-number", Changed("CM13-0000001", "CM13-000zq7"));
        Write("priority", Changed("\"standard\"", "\"zq7\""));
        Write("decision", Changed("\"upheld\"", "\"zq7\""));
        Write("date", Changed("2012-04-29", "1987-zq7-04"));
        Write("wrong-type", Changed("\"2012-04-29\"", "{ \"zq7\": \"zq7\" }"));
        Write("unknown-field", Changed("\"priority\"", "\"zq7\": \"zq7\", \"priority\""));
        Write("twice", Changed("\"priority\"", "\"priority\": \"zq7\", \"priority\""));
        Write("escape", Changed("Zq7 secret", "Zq7 \\q"));
        Write("control", Changed("Zq7 secret", "Zq7 \\u0007"));
        Write("surrogate", Changed("Zq7 secret", "Zq7 \\ud800 zq7"));
        Write("no-font", Changed("Zq7 secret", "zq7 \U000130B8").Replace("CM13-0000001", "CM13-0000002", StringComparison.Ordinal));
        Write("no-script", Changed("Zq7 one", "zq7 \u05D0").Replace("CM13-0000001", "CM13-0000003", StringComparison.Ordinal));
        Write("same-number", Good);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--json")]
    [InlineData("check", "--draft")]
    [InlineData("render", "--out", "o")]
    [InlineData("render", "--out", "o", "--json")]
    public void Nothing_printed_has_the_mark(string verb, params string[] options)
    {
        var run = ImrdocsProcess.Run([verb, _cases, .. options.Select(option => option == "o" ? _folder.Path + "/out" : option)]);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Mark, run.Errors + run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no-font.json", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_printed_has_the_mark_when_the_template_fails()
    {
        var templates = TemplateCopy.With(_folder, "published.sbn", """
            {{ date.parse issues[0].service }}
            {{ include issues[0].service }}
            {{ object.eval issues[0].service }}
            {{ issues[0].service - 1 }}
            {{ letter[issues[0].service] }}
            """u8);
        foreach (var verb in new[] { "check", "tree", "pages" })
        {
            var run = ImrdocsProcess.Run(verb, _cases + "/good.json", "--templates", templates);
            Assert.Equal(1, run.ExitCode);
            Assert.DoesNotContain(Mark, run.Errors + run.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(5, run.Errors.Split("published.sbn(").Length - 1);
        }
    }

    [Fact]
    public void No_name_or_record_in_a_store_has_the_mark()
    {
        var store = _folder.Path + "/store";
        var run = ImrdocsProcess.Run("render", _cases, "--store", "file:" + store);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Mark, run.Errors + run.Output, StringComparison.OrdinalIgnoreCase);
        var files = Directory.GetFiles(store, "*", SearchOption.AllDirectories);
        Assert.Equal([".docx", ".json", ".pdf"], files.Select(file => Path.GetExtension(file)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(Mark, file, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Mark, File.ReadAllText(files.Single(file => file.EndsWith(".manifest.json", StringComparison.Ordinal))), StringComparison.OrdinalIgnoreCase);
    }

    private static string Changed(string found, string replacement)
    {
        Assert.Contains(found, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(found, StringComparison.Ordinal);
        return Good[..at] + replacement + Good[(at + found.Length)..];
    }

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_cases, name + ".json"), json);
}
