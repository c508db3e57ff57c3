// What must hold for built-in functions whatever they are given.
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Scriban.Builtins.Dates;
using ImrDocs.Scriban.Builtins.Texts;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Tests.Builtins;

public sealed class BuiltinPropertyTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131120, 7);

    private static readonly Gen<string> Texts = Gen.Elements('a', 'b', 'c', '1', ' ', '<', '>', '"', '\\', '\n', '$', '{', '}', '\u0001', 'é').ArrayOf().Select(c => new string(c));

    private static readonly Gen<DateTime> Dates =
        Gen.Choose(0, (int)(DateTime.MaxValue.Date - DateTime.MinValue).TotalDays).Zip(Gen.Choose(0, 86_399_999), (day, millisecond) => DateTime.MinValue.AddDays(day).AddMilliseconds(millisecond));

    [Theory]
    [InlineData("%Y-%m-%d %H:%M:%S.%L", "en-US")]
    [InlineData("%A, %e. %B %Y %T.%L", "de-DE")]
    [InlineData("%d %b %Y, %I:%M:%S %p %N", "en-GB")]
    [InlineData("%j/%Y %T,%L", "fr-FR")]
    public void WrittenDateIsReadBack(string pattern, string culture)
    {
        var names = CultureInfo.GetCultureInfo(culture);
        Prop.ForAll(Dates.ToArbitrary(), date =>
            StrftimePattern.TryRead(DatePattern.Format(date, pattern, names), pattern, names, out var read) && read == date).Check(Repeatable);
    }

    [Fact]
    public void IsoDateIsReadBack() => Prop.ForAll(Dates.ToArbitrary(), date =>
        DateText.TryReadExact(DatePattern.Format(date, "%FT%T.%L", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var read)
        && read == date).Check(Repeatable);

    [Fact]
    public void LiteralIsReadBack() => Prop.ForAll(Texts.ToArbitrary(), text =>
        string.Equals(Evaluate("{{ " + Escaping.Literal(text) + " }}", text, ""), text, StringComparison.Ordinal)).Check(Repeatable);

    [Fact]
    public void ReplacementIsDotNets()
    {
        var replacements = Gen.Elements("$", "$$", "$1", "$2", "$3", "$10", "${x}", "${y}", "$&", "$`", "$'", "$+", "$_", "a", "${", "}")
            .ArrayOf(5).Select(string.Concat);
        Prop.ForAll(Texts.ToArbitrary(), replacements.ToArbitrary(), (text, replacement) => string.Equals(
            Evaluate("{{ text | regex.replace `(a)(?<x>b*)` argument }}", text, replacement),
            Regex.Replace(text, "(a)(?<x>b*)", replacement, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            StringComparison.Ordinal)).Check(Repeatable);
    }

    [Fact]
    public void SplitPartsJoinToTheText() => Prop.ForAll(Texts.ToArbitrary(), text => string.Equals(
        Evaluate("{{ text | string.split 'a' | array.join '' }}", text, ""),
        text.Replace("a", "", StringComparison.Ordinal),
        StringComparison.Ordinal)).Check(Repeatable);

    [Fact]
    public void StrippedHtmlHasNoTags() => Prop.ForAll(Texts.ToArbitrary(), text =>
        HtmlText.Strip(text).LastIndexOf('>') < HtmlText.Strip(text).IndexOf('<', StringComparison.Ordinal)
        || !HtmlText.Strip(text).Contains('<', StringComparison.Ordinal)).Check(Repeatable);

    [Fact]
    public void SortIsStable() => Prop.ForAll(Gen.Choose(0, 4).ArrayOf().ToArbitrary(), numbers =>
    {
        var model = ScribanObject.Model(isReadOnly: true);
        var list = model.AddDataArray("list");
        foreach (var (number, place) in numbers.Select((n, i) => (n, i)))
        {
            var item = list.AddDataObject();
            item.AddData("n", number);
            item.AddData("place", place);
        }

        var expected = numbers.Select((n, i) => (n, i)).OrderBy(x => x.n).Select(x => x.i.ToString(CultureInfo.InvariantCulture));
        return string.Equals(Evaluate("{{ list | array.sort 'n' | array.map 'place' | array.join ' ' }}", model), string.Join(' ', expected), StringComparison.Ordinal);
    }).Check(Repeatable);

    private static string Evaluate(string template, string text, string argument)
    {
        var model = ScribanObject.Model(isReadOnly: true);
        model.AddData("text", text);
        model.AddData("argument", argument);
        return Evaluate(template, model);
    }

    private static string Evaluate(string template, ScribanObject model)
    {
        var result = Evaluator.Evaluate(Template.Parse(new SourceText("line", template)), model, EvaluationOptions.Default);
        return result.HasErrors ? result.Diagnostics[0].Message : result.ToText();
    }
}
