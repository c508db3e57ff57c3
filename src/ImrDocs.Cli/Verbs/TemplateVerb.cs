// imrdocs template: the template editor's tools.
using System.CommandLine;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template check|test|coverage|functions</c>.</summary>
internal static class TemplateVerb
{
    public static Command Create() => new("template", "Tools for those who write templates.")
    {
        TemplateCheckVerb.Create(),
        TemplateTestVerb.Create(),
        TemplateCoverageVerb.Create(),
        TemplateFunctionsVerb.Create(),
    };
}
