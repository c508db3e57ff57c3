// A folder that other programs drop case files into.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Worker.Inbox;

/// <summary>
/// The folder that case files are dropped into: <c>*.json</c>, not hidden. A file is whole when two looks found it
/// with one length and one time. What was taken is moved into <c>done</c>, what cannot be taken into <c>refused</c>,
/// its diagnostics beside it. Names are never logged: people put personal names into them.
/// </summary>
internal sealed class InboxFolder(string path)
{
    private Dictionary<string, (long Length, DateTime Written)> _seen = [];

    /// <summary>The files that are whole, in the order of their names.</summary>
    public IReadOnlyList<string> WholeFiles()
    {
        var now = new DirectoryInfo(path).GetFiles("*.json")
            .Where(file => !file.Name.StartsWith('.'))
            .ToDictionary(file => file.Name, file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        List<string> whole = [.. now.Where(file => _seen.TryGetValue(file.Key, out var before) && before == file.Value).Select(file => file.Key)];
        _seen = now;
        whole.Sort(StringComparer.Ordinal);
        return whole;
    }

    /// <summary>Reads a file, at most a byte more than any case has; null when somebody else has moved it.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(path, name));
            var bytes = new byte[Math.Min(file.Length, CaseReaderOptions.Default.MaximumBytes + 1)];
            await file.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Moves a file whose job is queued.</summary>
    public void Accept(string name) => Move(name, "done");

    /// <summary>Moves a file of which no job can be made, and writes beside it why.</summary>
    public async Task RefuseAsync(string name, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (Move(name, "refused") is { } moved)
        {
            List<RecordedDiagnostic> recorded = [.. diagnostics.Select(RecordedDiagnostic.Of)];
            await File.WriteAllBytesAsync(
                moved + ".diagnostics.json", JsonSerializer.SerializeToUtf8Bytes(recorded, InboxJsonContext.Readable.ListRecordedDiagnostic), cancellation);
        }
    }

    /// <returns>Where it is now; null when somebody else has moved it.</returns>
    private string? Move(string name, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(path, folder)).FullName;
        for (var number = 1; ; number++)
        {
            var moved = Path.Combine(target, number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}.{number}.json");
            try
            {
                File.Move(Path.Combine(path, name), moved);
                return moved;
            }
            catch (FileNotFoundException)
            {
                return null;
            }
            catch (IOException) when (File.Exists(moved))
            {
                // An earlier file had the name; the next number may be free.
            }
        }
    }
}

/// <summary>Generated code that writes diagnostics without reflection.</summary>
[JsonSerializable(typeof(List<RecordedDiagnostic>))]
internal sealed partial class InboxJsonContext : JsonSerializerContext
{
    /// <summary>For people to read.</summary>
    public static InboxJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase) },
    });
}
