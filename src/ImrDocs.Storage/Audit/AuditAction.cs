// What can be done that the audit record keeps.
namespace ImrDocs.Storage.Audit;

/// <summary>What was done: a closed set, so that a record says no more than it may.</summary>
public enum AuditAction
{
    /// <summary>Somebody looked at a case.</summary>
    CaseRead,

    /// <summary>Somebody searched or listed cases.</summary>
    CasesListed,

    /// <summary>A version of a case was saved.</summary>
    CaseSaved,

    /// <summary>A version of a case was made ready.</summary>
    CaseReady,

    /// <summary>A case file was taken in.</summary>
    CaseSubmitted,

    /// <summary>A case was assigned to a reviewer.</summary>
    CaseAssigned,

    /// <summary>A case was withdrawn from a reviewer.</summary>
    CaseWithdrawn,

    /// <summary>Somebody was refused a case, a page or an action.</summary>
    AccessRefused,

    /// <summary>Somebody fetched the files of a letter, archived or made for the occasion.</summary>
    LetterRead,

    /// <summary>Somebody searched archived letters.</summary>
    LettersListed,

    /// <summary>Somebody searched cases and letters by what only a person has: a name, a claim number, a date of injury.</summary>
    PersonSearched,

    /// <summary>Archived letters were checked.</summary>
    LettersVerified,

    /// <summary>A job was queued again.</summary>
    JobRequeued,

    /// <summary>A job was cancelled.</summary>
    JobCancelled,

    /// <summary>A version of somebody's draft of the templates was saved.</summary>
    TemplatesSaved,

    /// <summary>Somebody looked at what a draft or a release of templates changes in the letters about the cases of the store.</summary>
    ImpactRead,

    /// <summary>A set of templates was published as a release.</summary>
    ReleasePublished,

    /// <summary>A release was approved.</summary>
    ReleaseApproved,

    /// <summary>A release was sent back to its author.</summary>
    ReleaseSentBack,

    /// <summary>A release was withdrawn by its author.</summary>
    ReleaseWithdrawn,

    /// <summary>A release was made that names an earlier set.</summary>
    ReleaseRolledBack,

    /// <summary>A mail run was printed.</summary>
    MailRun,

    /// <summary>A mail run was closed against what the inserter read, or what somebody counted.</summary>
    MailClosed,

    /// <summary>A mail run, a batch or an envelope was taken out of the mail.</summary>
    MailVoided,

    /// <summary>An envelope came back.</summary>
    MailReturned,
}
