// The copies of a mailed letter, and what a case must have for them.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Generation;

/// <summary>Names the copies of a mailed edition and checks that a case has what they print.</summary>
internal static class LetterCopies
{
    /// <summary>
    /// The copies that a request stands for: one for each recipient of edition and case, or for the one that is named,
    /// with their mailing date and large print settled. Without parties the request itself, which is then refused.
    /// </summary>
    public static ImmutableArray<LetterRequest> Of(Case @case, LetterRequest request, EditionSettings edition)
    {
        if (@case.Parties is not { } parties)
        {
            return [request];
        }

        IEnumerable<Recipient> recipients = request.Recipient is { } one ? [one] : Recipients.Of(parties).Where(edition.Recipients.Contains);
        return
        [
            .. recipients.Select(recipient => request with
            {
                Recipient = recipient,
                MailDate = MailDate(@case, request, edition),
                LargePrint = request.LargePrint || (recipient == Recipient.Employee && parties.Employee.LargePrint),
            }),
        ];
    }

    /// <summary>The day of mailing; null when it is not known yet.</summary>
    public static DateOnly? MailDate(Case @case, LetterRequest request, EditionSettings edition) =>
        request.MailDate ?? OwnMailDate(@case, edition);

    /// <summary>The day of mailing that the case itself names.</summary>
    private static DateOnly? OwnMailDate(Case @case, EditionSettings edition) =>
        edition.FollowsDecision ? @case.Dates.Mailed : @case.Dates.Named(edition.Follows);

    /// <summary>Reports what a copy needs and the case lacks; a draft does without a date and without documents.</summary>
    public static void Check(Case @case, LetterRequest request, EditionSettings edition, ICollection<Diagnostic> diagnostics)
    {
        if (@case.Parties is not { } parties)
        {
            Report(LetterDiagnostics.MailingIncomplete, "A mailed letter needs the parties", "parties");
        }
        else if (request.Recipient is not { } recipient)
        {
            throw new ArgumentException("A copy is for one recipient", nameof(request));
        }
        else if (!edition.Recipients.Contains(recipient))
        {
            Report(LetterDiagnostics.NoSuchRecipient, $"The edition \"{request.Edition}\" is not sent to the recipient {recipient.Word}", null);
        }
        else if (!Recipients.Of(parties).Contains(recipient))
        {
            Report(LetterDiagnostics.NoSuchRecipient, $"The case has no recipient {recipient.Word}", "parties.employeeAttorney");
        }

        if (edition.IsAboutMailing && request.Mailing is null && !request.Draft)
        {
            Report(LetterDiagnostics.MailingUnknown, $"The edition \"{request.Edition}\" tells of an envelope, and there is none", null);
        }

        if (@case.DocumentsReviewed.IsEmpty && edition is { FollowsDecision: true, IsAboutMailing: false } && !request.Draft)
        {
            Report(LetterDiagnostics.MailingIncomplete, "A mailed letter lists the documents reviewed", "documentsReviewed");
        }

        var mailed = MailDate(@case, request, edition);
        if (mailed is null && !request.Draft)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.MailingIncomplete, "A mailed letter needs its mailing date")
            {
                DataPath = "dates.mailed",
                Hint = "Add it to the case, or give it with --mail-date; a draft does without it",
            });
        }
        else if (mailed < @case.Dates.Named(edition.Follows))
        {
            Report(
                LetterDiagnostics.MailedTooEarly,
                edition.FollowsDecision ? "The mailing date is before the decision" : $"The mailing date is before dates.{edition.Follows}",
                mailed == OwnMailDate(@case, edition) ? "dates.mailed" : null);
        }

        void Report(DiagnosticDescriptor descriptor, string message, string? path) =>
            diagnostics.Add(new Diagnostic(descriptor, message) { DataPath = path });
    }
}
