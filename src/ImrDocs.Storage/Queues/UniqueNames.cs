// Names that no other process and no other moment makes.
using System.Globalization;
using System.Security.Cryptography;

namespace ImrDocs.Storage.Queues;

/// <summary>Numbers the names of one process by a counter, beside a token drawn once: <c>0000001F-3a90…</c>.</summary>
internal sealed class UniqueNames
{
    private readonly string _token = RandomNumberGenerator.GetHexString(12, lowercase: true);

    private int _last;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{(uint)Interlocked.Increment(ref _last):X8}-{_token}");
}
