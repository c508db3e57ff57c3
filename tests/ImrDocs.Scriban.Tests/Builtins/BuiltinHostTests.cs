// What built-in functions take from the host: clock, seed, culture.
using System.Globalization;
using ImrDocs.Scriban.Evaluation;

namespace ImrDocs.Scriban.Tests.Builtins;

public sealed class BuiltinHostTests
{
    private static readonly EvaluationOptions Seeded = EvaluationOptions.Default with { Seed = 7 };

    [Theory]
    [InlineData("{{ date.utc_now | date.to_string '%F %T' }}", "2013-11-21 03:04:05")]
    [InlineData("{{ date.now | date.to_string '%F %T' }}", "2013-11-20 19:04:05")]
    public void ClockIsTheHosts(string template, string expected) =>
        Assert.Equal(expected, BuiltinCase.Evaluate(template, EvaluationOptions.Default with { Clock = new FixedClock() }));

    [Fact]
    public void SameSeedGivesTheSameNumbers()
    {
        const string Template = "{{ for i in 1..20; math.random 1 7; end }} {{ math.uuid }} {{ math.uuid }}";
        var first = BuiltinCase.Evaluate(Template, Seeded);
        Assert.Matches("^[1-6]{20} [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12} [0-9a-f-]{36}$", first);
        Assert.Equal(first, BuiltinCase.Evaluate(Template, Seeded));
        Assert.NotEqual(first, BuiltinCase.Evaluate(Template, Seeded with { Seed = 8 }));
    }

    [Fact]
    public void RandomNeedsARange() => Assert.StartsWith("SCR113", BuiltinCase.Evaluate("{{ math.random 7 7 }}", Seeded), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ date.parse '20.11.2013' | date.to_string '%A, %e. %B %Y' }}", "Mittwoch, 20. November 2013")]
    [InlineData("{{ ('1,5' | string.to_double) * 2 }}", "3")]
    [InlineData("{{ 1234.5 | math.format 'N1' }}", "1.234,5")]
    public void CultureIsTheHosts(string template, string expected) =>
        Assert.Equal(expected, BuiltinCase.Evaluate(template, EvaluationOptions.Default with { Culture = CultureInfo.GetCultureInfo("de-DE") }));

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } =
            TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(-8), displayName: null, standardDisplayName: null);

        public override DateTimeOffset GetUtcNow() => new(2013, 11, 21, 3, 4, 5, TimeSpan.Zero);
    }
}
