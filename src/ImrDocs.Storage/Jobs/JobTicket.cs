// One run of a job: what a message of the queue says.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// A run of a job, <c>id.generation</c>. A job is first run as generation 1; when it has ended and is queued again, a
/// new generation begins, since nothing of the old one is ever overwritten.
/// </summary>
/// <param name="Id">The job.</param>
/// <param name="Generation">The run, from 1.</param>
public sealed record JobTicket(JobId Id, int Generation)
{
    /// <summary>The first run of a job.</summary>
    public static JobTicket First(JobId id) => new(id, 1);

    /// <summary>The ticket that the text of a message is.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JobTicket? ticket)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        ticket = dot > 0
            && JobId.TryParse(text[..dot], out var id)
            && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            && generation > 0 ? new JobTicket(id, generation) : null;
        return ticket is not null;
    }

    /// <summary>The text of the message.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Generation}");
}
