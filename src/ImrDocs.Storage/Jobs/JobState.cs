// How far a job is.
namespace ImrDocs.Storage.Jobs;

/// <summary>How far a run of a job is. Where records contradict each other, the state that comes first here holds.</summary>
public enum JobState
{
    /// <summary>Its letters are archived.</summary>
    Done,

    /// <summary>Its case or letter was refused; the record has all diagnostics.</summary>
    Refused,

    /// <summary>It failed too often, or met a defect of the program.</summary>
    Poisoned,

    /// <summary>It is not to be done.</summary>
    Cancelled,

    /// <summary>It waits or is being done.</summary>
    Open,
}
