// imrdocs mail: from ready letters to sealed envelopes.
using System.CommandLine;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>mail plan|run|close|void|returned|runs</c>.</summary>
internal static class MailVerb
{
    public static Command Create() => new("mail", "Puts ready letters into envelopes and accounts for every sheet.")
    {
        MailPlanVerb.Create(),
        MailRunVerb.Create(),
        MailCloseVerb.Create(),
        MailVoidVerb.Create(),
        MailReturnedVerb.Create(),
        MailRunsVerb.Create(),
    };
}
