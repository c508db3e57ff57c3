// How long to wait before trying again.
using System.Security.Cryptography;

namespace ImrDocs.Worker.Jobs;

/// <summary>
/// Waits that double from one to the next up to a longest one. Of each wait, a random part of up to half is left
/// out, so that workers which failed together do not come back together.
/// </summary>
/// <param name="shortest">The first wait.</param>
/// <param name="longest">The longest wait.</param>
internal sealed class Backoff(TimeSpan shortest, TimeSpan longest)
{
    private const int Precision = 1000;

    private int _doublings;

    /// <summary>After a success the next wait is the shortest again.</summary>
    public void Reset() => _doublings = 0;

    /// <summary>The wait before the next try.</summary>
    public TimeSpan Next()
    {
        var wait = shortest * Math.Pow(2, _doublings);
        if (wait < longest)
        {
            _doublings++;
        }
        else
        {
            wait = longest;
        }

        return wait * (1 - (RandomNumberGenerator.GetInt32(Precision) / (2.0 * Precision)));
    }
}
