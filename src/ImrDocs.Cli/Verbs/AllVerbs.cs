// The verbs of the command.
using System.CommandLine;
using ImrDocs.Cli.Verbs.Mail;

namespace ImrDocs.Cli.Verbs;

/// <summary>The verbs, in the order in which help lists them.</summary>
internal static class AllVerbs
{
    private static readonly (string Name, Func<Command> Create)[] Makers =
    [
        ("render", RenderVerb.Create),
        ("check", CheckVerb.Create),
        ("submit", SubmitVerb.Create),
        ("ready", ReadyVerb.Create),
        ("assign", AssignVerb.Create),
        ("assignments", AssignmentsVerb.Create),
        ("status", StatusVerb.Create),
        ("requeue", RequeueVerb.Create),
        ("cancel", CancelVerb.Create),
        ("due", DueVerb.Create),
        ("find", FindVerb.Create),
        ("list", ListVerb.Create),
        ("get", GetVerb.Create),
        ("verify", VerifyVerb.Create),
        ("audit", AuditVerb.Create),
        ("tree", TreeVerb.Create),
        ("pages", PagesVerb.Create),
        ("trace", TraceVerb.Create),
        ("eval", EvalVerb.Create),
        ("schema", SchemaVerb.Create),
        ("template", TemplateVerb.Create),
        ("mail", MailVerb.Create),
    ];

    /// <summary>
    /// The verbs that a command line may mean: the one it begins with, else all. Making the options of all verbs would
    /// take a tenth of the time in which a letter is rendered, the start of the program included.
    /// </summary>
    public static IEnumerable<Command> For(string[] arguments) =>
        arguments is [var first, ..] && Array.Find(Makers, maker => string.Equals(maker.Name, first, StringComparison.Ordinal)) is { Create: { } create }
            ? [create()]
            : Makers.Select(maker => maker.Create());
}
