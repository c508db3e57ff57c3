// imrdocs template: the template editor's tools.
using System.CommandLine;
using ImrDocs.Cli.Verbs.Releases;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template check|test|coverage|functions|find|impact|publish|approve|send-back|withdraw|rollback|history|show|diff</c>.</summary>
internal static class TemplateVerb
{
    public static Command Create() => new("template", "Tools for those who write templates.")
    {
        TemplateCheckVerb.Create(),
        TemplateTestVerb.Create(),
        TemplateCoverageVerb.Create(),
        TemplateFunctionsVerb.Create(),
        TemplateFindVerb.Create(),
        TemplateImpactVerb.Create(),
        TemplatePublishVerb.Create(),
        TemplateApproveVerb.Create(),
        TemplateClosingVerbs.CreateSendBack(),
        TemplateClosingVerbs.CreateWithdraw(),
        TemplateRollbackVerb.Create(),
        TemplateHistoryVerb.Create(),
        TemplateShowVerb.Create(),
        TemplateDiffVerb.Create(),
    };
}
