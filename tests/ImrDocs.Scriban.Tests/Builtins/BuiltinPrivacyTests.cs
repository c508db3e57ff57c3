// No message of a built-in function tells a value of the data.
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Tests.Builtins;

public sealed class BuiltinPrivacyTests
{
    private const string Secret = "MARKED-(SECRET{";

    // Each stands for every argument in turn with every other one beside it.
    private static readonly string[] Arguments = ["secret", "[secret]", "{key: secret}", "2", "null", "(date.parse '2013-11-20')", "@string.upcase"];

    [Fact]
    public void NoMessageContainsAValue()
    {
        var failures = 0;
        foreach (var function in BuiltinFunctions.Namespaces.SelectMany(n => n.Functions))
        {
            foreach (var first in Arguments)
            {
                foreach (var other in Arguments)
                {
                    var others = string.Concat(Enumerable.Repeat(" " + other, Math.Max(0, function.Parameters.Length - 1)));
                    var template = function.Parameters.IsEmpty ? $"{{{{ {function.Name} }}}}" : $"{{{{ {function.Name} {first}{others} }}}}";
                    failures += Check(template);
                }
            }
        }

        Assert.True(failures > 1000, $"Only {failures} of the calls failed: they test nothing");
    }

    private static int Check(string template)
    {
        var model = ScribanObject.Model(isReadOnly: true);
        model.AddData("secret", Secret);
        var result = Evaluator.Evaluate(Template.Parse(new SourceText("line", template)), model, EvaluationOptions.Default);
        Assert.All(result.Diagnostics, d =>
        {
            Assert.DoesNotContain("MARKED", d.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("SECRET{", d.ToString(), StringComparison.OrdinalIgnoreCase);
        });
        return result.HasErrors ? 1 : 0;
    }
}
