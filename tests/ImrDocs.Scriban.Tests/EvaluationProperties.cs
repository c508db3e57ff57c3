// Invariants of evaluation, over random data.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Tests;

public sealed class EvaluationProperties
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20120429, 1).WithMaxTest(200);

    [Fact]
    public void Text_without_code_is_printed_as_it_is() => Run((string text) =>
    {
        var plain = text.Replace("{", "(", StringComparison.Ordinal);
        return Evaluate(plain, "v", "").ToText() == plain;
    });

    [Fact]
    public void A_printed_text_is_one_value_whatever_it_holds() => Run((string text) =>
    {
        var result = Evaluate("a{{ v }}b", "v", text);
        return result.Segments is [{ Kind: SegmentKind.Literal }, { Kind: SegmentKind.Value } value, { Kind: SegmentKind.Literal }]
            && value.ToString() == text && value.Origin.Data!.Paths.Single().ToString() == "v";
    });

    [Fact]
    public void A_quoted_text_reads_back() => Run((string text) =>
        Evaluate("{{ " + TextConversion.Quote(text) + " }}", "v", "").ToText() == text);

    [Fact]
    public void A_capture_prints_what_its_block_prints() => Run((string text) =>
        Evaluate("{{ capture c }}<{{ v }}>{{ end }}{{ c }}", "v", text).ToText() == $"<{text}>");

    [Fact]
    public void Integers_are_added_exactly() => Run((long a, long b) =>
        Evaluate($"{{{{ {a} + ({b}) }}}}", "v", "").ToText() == ((System.Numerics.BigInteger)a + b).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Decimals_are_added_exactly() => Run((int a, int b) =>
        Evaluate($"{{{{ ({a}m / 100) + ({b}m / 100) == ({a}m + ({b}m)) / 100 }}}}", "v", "").ToText() == "true");

    [Fact]
    public void No_message_holds_a_value_of_the_data() => Run((int number) =>
    {
        var secret = "secret" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] mistakes =
        [
            "{{ v.x }}", "{{ v * v }}", "{{ v % 1 }}", "{{ -v }}", "{{ v | date.add_days 1 }}", "{{ for i in 5; v; end }}", "{{ v 1 }}",
            "{{ include v }}", "{{ v[99] }}", "{{ v | string.to_int + 1 }}", "{{ date.parse v }}", "{{ v | math.round }}", "{{ 1..v }}",
            "{{ [1][v] }}", "{{ {}[v] }}", "{{ regex.match v '(' }}", "{{ v | object.from_json }}", "{{ math.format 1 v }}", "{{ with v; end }}",
        ];
        return mistakes.All(mistake => Evaluate(mistake, "v", secret).Diagnostics.All(d => !d.ToString().Contains(secret, StringComparison.Ordinal)));
    });

    [Fact]
    public void One_template_serves_many_threads()
    {
        var template = Template.Parse(new SourceText("t", "{{ for i in 1..50 }}{{ v | string.upcase }}{{ i }}{{ end }}"));
        var expected = Evaluate(template, "v", "x").ToText();
        Parallel.For(0, 200, _ => Assert.Equal(expected, Evaluate(template, "v", "x").ToText()));
    }

    private static void Run(Func<string, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => property(text.Get)).Check(Repeatable);

    private static void Run(Func<long, long, bool> property) => Prop.ForAll(property).Check(Repeatable);

    private static void Run(Func<int, int, bool> property) => Prop.ForAll(property).Check(Repeatable);

    private static void Run(Func<int, bool> property) => Prop.ForAll(property).Check(Repeatable);

    private static EvaluationResult Evaluate(string template, string name, string value) =>
        Evaluate(Template.Parse(new SourceText("t", template)), name, value);

    private static EvaluationResult Evaluate(Template template, string name, string value)
    {
        var model = ScribanObject.Model(isReadOnly: true);
        model.AddData(name, value);
        return Evaluator.Evaluate(template, model, EvaluationOptions.Default);
    }
}
