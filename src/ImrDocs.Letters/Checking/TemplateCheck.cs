// Checks the names of a template set without any case.
using System.Collections.Immutable;
using ImrDocs.Letters.Checking.Shapes;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Refuses what a template set reads and no case can give: names and members that are in no case, and includes of
/// templates that are not there. It looks at every branch, not only at those that a sample case happens to take, and
/// reports nothing that could be right: a place that is read in several ways is wrong when all of them are.
/// </summary>
public static class TemplateCheck
{
    private static readonly ImmutableArray<string> GlobalFunctions =
    [
        .. LetterFunctions.All.Concat(BuiltinFunctions.Globals).Select(function => function.Name),
        .. BuiltinFunctions.Namespaces.Select(group => group.Name),
    ];

    /// <summary>The problems of all templates of a set, those included by no edition too, each once.</summary>
    public static ImmutableArray<Diagnostic> Check(TemplateSet set)
    {
        var diagnostics = new List<Diagnostic>();
        var used = new UsedTemplates();
        var dead = new DeadBranches();
        var data = new List<(LetterTemplates Letter, ScribanObject Model)>();
        foreach (var letter in set.Letters.Values)
        {
            var composer = new LetterComposer(letter);
            foreach (var (edition, settings) in letter.Settings.Editions)
            {
                var model = EveryFieldCase.Model(composer, edition, settings);
                data.Add((letter, model));
                if (!letter.Editions.TryGetValue(edition, out var template))
                {
                    // Told where the settings are read; the other templates may be meant for this edition.
                    continue;
                }

                var needs = NeedsOf(template, letter);
                CheckNeeds(needs, [(letter, model)], diagnostics);
                diagnostics.AddRange(RuleNames.Check(letter, composer, edition));
                diagnostics.AddRange(MissingElements.Find(letter, edition, needs, model));
                diagnostics.AddRange(AbsentFields.Find(letter, composer, edition, needs));
                dead.Add(needs, settings);
                used.Add(template, needs, letter);
            }
        }

        foreach (var (template, letters) in used.Others(set))
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.TemplateUnused, "No edition includes this template") { File = template.Source.Name });
            CheckNeeds(NeedsOf(template, letters[0]), [.. data.Where(known => letters.Contains(known.Letter))], diagnostics);
        }

        diagnostics.AddRange(dead.Find(set));
        diagnostics.AddRange(UnusedNames.Find(set));
        diagnostics.AddRange(set.Templates.Values.SelectMany(TextCheck.LeftData));
        diagnostics.AddRange(set.Templates.Values.SelectMany(TextCheck.WordProcessorLeftovers));
        diagnostics.AddRange(set.Letters.Values.SelectMany(TextCheck.MixedQuotes));
        return
        [
            .. diagnostics.Distinct()
                .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Position?.Line)
                .ThenBy(diagnostic => diagnostic.Position?.Column),
        ];
    }

    private static TemplateNeeds NeedsOf(Template template, LetterTemplates letter) =>
        TemplateNeeds.Of(template, letter.Include, LetterFunctions.All);

    /// <summary>Reports what none of some data can give.</summary>
    private static void CheckNeeds(TemplateNeeds needs, ImmutableArray<(LetterTemplates Letter, ScribanObject Model)> data, List<Diagnostic> diagnostics)
    {
        foreach (var reads in needs.Reads.GroupBy(read => read.Span))
        {
            var problems = data.Select(known => CheckReads(reads, known.Model)).ToList();
            if (problems.TrueForAll(problem => problem is not null))
            {
                diagnostics.AddRange(problems.Take(1)!);
            }
        }

        foreach (var prints in needs.Prints.GroupBy(print => print.Span))
        {
            var problems = data.Select(known => CheckPrints(prints, known.Model)).ToList();
            if (problems.TrueForAll(problem => problem is not null))
            {
                diagnostics.AddRange(problems.Take(1)!);
            }
        }

        diagnostics.AddRange(needs.UnknownFunctions.Select(UnknownFunction));
        diagnostics.AddRange(
            needs.Includes.Where(include => include is { IsFound: false, Name: not null }).Select(include => Missing(include, data[0].Letter)));
    }

    private static Diagnostic? CheckReads(IGrouping<SourceSpan, DataRead> reads, ScribanObject model)
    {
        Diagnostic? first = null;
        foreach (var read in reads)
        {
            if (UnknownStep.Find(model, read.Path) is not { } unknown || !unknown.IsIn(read.Span.AsSpan()))
            {
                return null;
            }

            first ??= Unknown(unknown, read.Span);
        }

        return first;
    }

    // A member that some cases have as a record is one in all.
    private static Diagnostic? CheckPrints(IGrouping<SourceSpan, DataRead> prints, ScribanObject model)
    {
        var values = prints.SelectMany(print => ModelPlaces.Of(model, print.Path)).ToList();
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

    private static Diagnostic Unknown(UnknownStep unknown, SourceSpan span)
    {
        var message = unknown.Holder.Length == 0 ? $"There is no '{unknown.Name}'" : $"'{unknown.Holder}' has no member '{unknown.Name}'";
        var nearest = NearestName.Of(unknown.Name, unknown.Holder.Length == 0 ? [.. unknown.Known, .. GlobalFunctions] : unknown.Known);
        return Diagnostic.At(
            unknown.Holder.Length == 0 ? TemplateDiagnostics.UnknownName : TemplateDiagnostics.UnknownMember,
            span with { Start = span.Start + unknown.PlaceIn(span.AsSpan()) },
            message) with
        {
            Hint = nearest is not null ? $"Did you mean '{nearest}'?"
                : unknown.Known.IsEmpty ? "It has no members"
                : (unknown.Holder.Length == 0 ? "There are " : "It has ") + string.Join(", ", unknown.Known.Order(StringComparer.Ordinal)),
        };
    }

    private static Diagnostic UnknownFunction(FunctionRead function)
    {
        var known = BuiltinFunctions.Namespaces.First(group => string.Equals(group.Name, function.Namespace, StringComparison.Ordinal)).Functions;
        var nearest = NearestName.Of(function.Name, known.Select(declaration => declaration.MemberName));
        return Diagnostic.At(TemplateDiagnostics.UnknownFunction, function.Span, $"'{function.Namespace}' has no function '{function.Name}'") with
        {
            Hint = nearest is null ? "See templates/FUNCTIONS.md" : $"Did you mean '{nearest}'?",
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
