// A statement that a letter lost is told once a rule, not once for each word of it.
using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests.Rules;

public sealed class LostStatementTests
{
    private const string Path = "final-determination/how-determination-was-made.sbn";

    [Fact]
    public void Of_a_lost_statement_no_words_are_missed()
    {
        var files = Samples.TemplateFiles();
        var text = Encoding.UTF8.GetString(files[Path].Span).Replace("statement independence", "statement renamed", StringComparison.Ordinal);
        var generator = new LetterGenerator(TemplateSet.Parse(files.SetItem(Path, Encoding.UTF8.GetBytes(text))).Set!);
        var problems = generator.Generate(Samples.ReadCase("seed-letter"), new LetterRequest(), []).Diagnostics;
        Assert.Equal(2, problems.Count(problem => problem.Message.StartsWith("The letter does not make the statement \"independence\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(problems, problem => problem.Message.Contains("does not say", StringComparison.Ordinal));
    }
}
