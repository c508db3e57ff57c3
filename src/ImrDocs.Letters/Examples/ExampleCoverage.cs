// How much of the templates the examples reach.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>How much of the templates of a set the examples reach.</summary>
public static class ExampleCoverage
{
    /// <summary>The coverage of every template of a set, by path.</summary>
    internal static ImmutableArray<TemplateCoverage> Of(TemplateSet set, CoverageRecorder reached)
    {
        var empty = new EmptyLists(set);
        return
        [
            .. set.Templates.Values.Select(template =>
                TemplateCoverage.Of(template, reached, place => place.Arm != ArmKind.EmptyLoop || empty.MayBeAt(place.Span))),
        ];
    }

    /// <summary>What no example reaches, a warning a place.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(TemplateCoverage coverage) => coverage.IsUnused
        ? [new Diagnostic(ExampleDiagnostics.NotReached, "No example uses this template") { File = coverage.Template.Source.Name }]
        : coverage.Unreached.Select(place => Diagnostic.At(ExampleDiagnostics.NotReached, place.Span, Describe(place)));

    private static string Describe(UnreachedPlace place) => place.Arm switch
    {
        ArmKind.Branch => "No example takes this branch",
        ArmKind.NoBranch => "No example leaves this out: the condition, or one before it, always holds",
        ArmKind.EmptyLoop => "No example runs this loop over an empty list",
        ArmKind.RepeatedLoop => "No example runs this loop over more than one element",
        ArmKind.WhenTrue or ArmKind.WhenFalse => "No example chooses this value",
        ArmKind.RightSide => "No example needs this value",
        _ => "No example reaches this",
    };
}
