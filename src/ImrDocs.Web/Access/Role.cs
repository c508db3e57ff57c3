// What people may do.
namespace ImrDocs.Web.Access;

/// <summary>What somebody may do; a person can have several roles. Names in lower case are the words of sign-ins and settings.</summary>
internal enum Role
{
    /// <summary>A physician: reads and finishes the cases that are assigned to them.</summary>
    Reviewer,

    /// <summary>Changes the words of letters and publishes releases of them.</summary>
    Editor,

    /// <summary>Approves releases that somebody else has published.</summary>
    Approver,

    /// <summary>Takes cases in, assigns them, has letters made and mailed, looks after queue and archive.</summary>
    Operator,
}
