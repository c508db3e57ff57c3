// Checks what templates read and print against the data that there can be.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Checks what templates read and print against the data of the editions that use them. A place that may read several places
/// of the data is wrong only when all of them are.
/// </summary>
internal static class NeedsCheck
{
    /// <summary>What none of some data can give, and what has no printed form in any.</summary>
    public static IEnumerable<Diagnostic> Find(TemplateNeeds needs, ImmutableArray<EditionData> data) =>
        InAll(needs.Reads, data, CheckReads)
            .Concat(InAll(needs.Prints, data, CheckPrints))
            .Concat(needs.UnknownFunctions.Select(UnknownFunction))
            .Concat(
                from include in needs.Includes
                where include is { IsFound: false, Name: not null }
                select Missing(include, data[0].Letter));

    // The first of each place that is wrong with all data.
    private static IEnumerable<Diagnostic> InAll(
        ImmutableArray<DataRead> all, ImmutableArray<EditionData> data, Func<IGrouping<SourceSpan, DataRead>, EditionData, Diagnostic?> check) =>
        from reads in all.GroupBy(read => read.Span)
        let problems = data.Select(known => check(reads, known)).ToList()
        where problems.TrueForAll(problem => problem is not null)
        from problem in problems.Take(1)
        select problem;

    private static Diagnostic? CheckReads(IGrouping<SourceSpan, DataRead> reads, EditionData data)
    {
        Diagnostic? first = null;
        foreach (var read in reads)
        {
            if (UnknownStep.Find(data.Model, read.Path) is not { } unknown || !unknown.IsIn(read.Span.AsSpan()))
            {
                return null;
            }

            first ??= Unknown(unknown, read, data.Hints);
        }

        return first;
    }

    // A member that some cases have as a record is one in all.
    private static Diagnostic? CheckPrints(IGrouping<SourceSpan, DataRead> prints, EditionData data)
    {
        var values = prints.SelectMany(print => ModelPlaces.Of(data.Model, print.Path)).ToList();
        return values.Count == 0 ? null
            : values.TrueForAll(PrintedStructure.Is) ? PrintedStructure.Problem(prints.Key, values[0])
            : values.TrueForAll(value => value.Kind == ValueKind.Date) ? DateWithoutFormat(prints.Key)
            : null;
    }

    private static Diagnostic DateWithoutFormat(SourceSpan span) =>
        Diagnostic.At(CheckDiagnostics.DateWithoutFormat, span, "The date is printed without a format, as 15 Mar 2011") with
        {
            Hint = $"Write {span.AsSpan()} | date.to_string '%B %e, %Y'",
        };

    private static Diagnostic Unknown(UnknownStep unknown, DataRead read, NameHints hints)
    {
        var message = unknown.Holder.Length == 0 ? $"There is no '{unknown.Name}'" : $"'{unknown.Holder}' has no member '{unknown.Name}'";
        return Diagnostic.At(
            unknown.Holder.Length == 0 ? TemplateDiagnostics.UnknownName : TemplateDiagnostics.UnknownMember,
            read.Span with { Start = read.Span.Start + unknown.PlaceIn(read.Span.AsSpan()) },
            message) with
        {
            Hint = hints.Of(unknown, read.Path),
        };
    }

    private static Diagnostic UnknownFunction(FunctionRead function)
    {
        var group = BuiltinFunctions.Namespaces.First(group => string.Equals(group.Name, function.Namespace, StringComparison.Ordinal));
        return Diagnostic.At(TemplateDiagnostics.UnknownFunction, function.Span, $"'{function.Namespace}' has no function '{function.Name}'") with
        {
            Hint = FunctionSuggestion.For(group, function.Name) is { } meant ? $"Did you mean {meant}?" : "See templates/FUNCTIONS.md",
        };
    }

    private static Diagnostic Missing(IncludeRead include, LetterTemplates letter)
    {
        var nearest = NearestName.Of(include.Name, letter.IncludeNames);
        return Diagnostic.At(TemplateDiagnostics.InvalidInclude, include.Span, $"There is no template '{include.Name}'") with
        {
            Hint = nearest is null ? "Add it to the folder of the letter or to _shared/" : $"Did you mean '{nearest}'?",
        };
    }
}
