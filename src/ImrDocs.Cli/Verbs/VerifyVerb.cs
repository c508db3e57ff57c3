// imrdocs verify: archived letters are whole, unchanged and what their inputs say.
using System.CommandLine;
using System.Globalization;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Mail;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>verify CASE…</c>, <c>verify --all</c>.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var cases = new Argument<string[]>("CASE") { Description = "Numbers of cases.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All letters of the store." };
        var folder = new Option<string?>("--templates")
        {
            Description = "Template set of letters that were made of unreleased templates (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var command = new Command(
            "verify",
            "Checks the hashes of archived letters, and renders them again, each with the templates it was made of, where it can; and what the ledger of mail says of them.")
        {
            cases, all, folder,
        };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var numbers = (parsed.GetValue(cases) ?? []).Select(CaseNumbers.Require).ToList();
            if (numbers.Count == 0 != parsed.GetValue(all))
            {
                throw new UsageException("verify needs either the numbers of cases or --all");
            }

            var templates = Templates.Load(parsed.GetValue(folder));
            if (templates.Set is null && parsed.GetValue(folder) is not null)
            {
                DiagnosticReport.Write(templates.Diagnostics);
                return ExitCode.Refused;
            }

            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var verification = new LetterVerification(blobs, templates.Set is { } set ? new LetterGenerator(set) : null);
            List<VerificationReport> reports = [];
            List<Diagnostic> unknown = [];
            foreach (var number in parsed.GetValue(all) ? [null] : numbers.Distinct(StringComparer.Ordinal).Cast<string?>())
            {
                var report = await verification.VerifyAsync(number, cancellation);
                reports.Add(report);
                if (number is not null && report.Letters == 0)
                {
                    unknown.Add(ListVerb.NotArchived(number));
                }
            }

            var mail = await new MailVerification(blobs).VerifyAsync(parsed.GetValue(all) ? null : numbers.Distinct(StringComparer.Ordinal), cancellation);
            var failed = DiagnosticReport.Write([.. unknown, .. reports.SelectMany(report => report.Diagnostics), .. mail.Diagnostics]);
            Console.WriteLine(Summary(reports));
            Console.WriteLine(Summary(mail, parsed.GetValue(all)));
            return failed ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static string Summary(List<VerificationReport> reports)
    {
        return $"{Number(reports.Sum(report => report.Letters))} letters, {Number(reports.Sum(report => report.Files))} files with their hashes; "
            + $"{Of(RerenderOutcome.Compared)} rendered again; not rendered again: {Of(RerenderOutcome.OtherEngine)} of another engine version, "
            + $"{Of(RerenderOutcome.TemplatesNotKept)} whose templates are not in the store, {Of(RerenderOutcome.OtherFonts)} of other fonts, "
            + $"{Of(RerenderOutcome.CaseNotKept)} whose case is not in the store";

        string Of(RerenderOutcome outcome) => Number(reports.Sum(report => report.Count(outcome)));
    }

    private static string Summary(MailVerified mail, bool isOfAll)
    {
        if (mail.Entries is not { } entries)
        {
            return "Mail: " + MailVerified.NothingCompared;
        }

        var envelopes = $"{Number(mail.Envelopes)} printed envelopes compared with their archived letters";
        return !isOfAll ? "Mail: " + envelopes
            : $"Mail: {Number(entries)} entries of the ledger; {envelopes}; "
            + (mail.Files == 0 ? "no files for the printer in the store: runs put them into folders"
                : $"{Number(mail.Files)} files for the printer with their hashes, {Number(mail.VoidedFiles)} of them of voided batches, which are kept and given to nobody");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
