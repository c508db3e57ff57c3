// What to do about diagnostics, for those who have pages and no command line.
using System.Collections.Frozen;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations;

/// <summary>What to do about a diagnostic whose hint is written for the command line, said for those who have pages instead.</summary>
internal static class HintsInBrowser
{
    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MailRunDiagnostics.Unreleased.Hint] = "Have the templates published and approved; for a trial, plan with templates that nobody released",
        [MailRunDiagnostics.ChangedSinceReady.Hint] = "See that the newest version is right, and say on its page that it is ready",
        [MailRunDiagnostics.StillOpen.Hint] = "If it was mailed, close it; if not, destroy its sheets and void it, so that its letters get the new date",
        [MailRunDiagnostics.PrintedSuperseded.Hint] = "Pull the envelope out, destroy it and void it on its page; if it is mailed all the same, the letter of the newer version follows it",
        [MailRunDiagnostics.NotReproduced.Hint] = "Use the version of ImrDocs that the run was planned with; voiding it gives its letters back to be planned anew",
        [MailRunDiagnostics.Unknown.Hint] = "The page of mail lists all runs, and finds batches, envelopes and cases by their numbers",
        [MailRunDiagnostics.NotPrinted.Hint] = "Start the run for its date: that prints what is planned and not printed",
        [MailRunDiagnostics.HeldBack.Hint] = "Mend what stops the other copy: every copy says that the others are mailed with it; or mail the case in part",
        [MailRunDiagnostics.NotMailedYet.Hint] = "See that the id is right, and close the batch",
        [MailRunDiagnostics.NotDestroyed.Hint] = "Destroy its sheets, or see that there are none, and say so; what is in the mail is closed",
        [MailRunDiagnostics.SupersededInside.Hint] = "Pull it out, destroy it and void it on its page; or accept below that it is mailed all the same",
        [MailRunDiagnostics.SheetMissing.Hint] =
            "Take the envelope out. If it is complete, say so below; if not, print it again on its page, insert it and add its marks to the end of the record, or destroy it and void it",
        [MailRunDiagnostics.SheetDoubled.Hint] = "Take the envelopes around this line out and look; if one was destroyed and printed again, say so below",
        [MailRunDiagnostics.SheetSwapped.Hint] =
            "Do not mail the envelopes around this line: open them, print them again on their pages, insert them, add their marks to the end of the record, and say below that they were spoiled",
        [MailRunDiagnostics.EnvelopeOutOfOrder.Hint] = "See that it holds its own letter and stands in its tray by ZIP Code, then accept it below",
        [MailRunDiagnostics.NotReprinted.Hint] = "Print it again on its page",
        [MailRunDiagnostics.TellsOfVoided.Hint] = "Pull the envelope out, destroy it and void it on its page: the next run makes its letter anew, and that says nothing of a letter nobody got",
        [MailRunDiagnostics.TellsOfVoidedInside.Hint] = "Pull it out, destroy it and void it on its page: the next run makes its letter anew; if it is mailed all the same, accept it below",
        [MailRunDiagnostics.CountDiffers.Hint] = "Count again, and look for what is missing; write the numbers of what was left over, and say that its sheets are destroyed",
        [MailHints.Mailed] = "What is mailed cannot be taken back: make a corrected version of the case ready, whose letter replaces it; what comes back is recorded on the page of its envelope",
        [MailHints.Printed] = "Pull it out, destroy its sheets and say so; if it is in the mail, close its batch",
        [MailHints.NothingInserted] = "Void the batch on its page",
        [MailHints.LeftOver] = "Destroy its sheets and say so below, or insert it and count it",
        [JobDiagnostics.UnknownJob.Hint] = "See that the id is right",
        [JobDiagnostics.HasEnded.Hint] = "To make it run again, queue it again here",
        [JobDiagnostics.Cancelled.Hint] = "To make it run after all, queue it again here",
        [JobDiagnostics.Replaced.Hint] = "The replacing letter stays the newest; the page of the case leads to this one; or say in the case why it holds again, which makes a new letter",
        [VersionDiagnostics.HeldBack.Hint] = "Nothing was stored. Look at the newest version first; to replace it all the same, choose it here",
        [VersionDiagnostics.Unknown.Hint] = "Take in its file first",
        [MailRunDiagnostics.ReturnedBefore.Hint] = "The page of mail lists what is to be sent again",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The hint for a page.</summary>
    public static string Of(string hint) => Hints.GetValueOrDefault(hint, hint);
}
