// Makes the state of one job from the names of its records.
namespace ImrDocs.Storage.Jobs;

/// <summary>The names of records of one job that a listing has come across, in any order.</summary>
internal sealed class JobRecordsSeen(JobId id)
{
    private readonly List<(JobTicket Run, JobState State, DateTimeOffset At)> _ends = [];
    private (JobTicket Run, DateTimeOffset At)? _newest;

    public JobId Id => id;

    /// <summary>The job; null when only left-overs without a request were seen.</summary>
    public JobSummary? Summary
    {
        get
        {
            if (_newest is not { } newest)
            {
                return null;
            }

            var summary = new JobSummary(newest.Run, JobState.Open, newest.At);
            foreach (var (run, state, at) in _ends)
            {
                if (run == newest.Run && state < summary.State)
                {
                    summary = new JobSummary(run, state, at);
                }
            }

            return summary;
        }
    }

    public void Add(JobRecordName record, DateTimeOffset written)
    {
        if (record.Kind == JobRecordKind.End)
        {
            _ends.Add((record.Ticket, record.State, written));
        }
        else if (_newest is not { } newest || newest.Run.Generation < record.Ticket.Generation)
        {
            _newest = (record.Ticket, written);
        }
    }
}
