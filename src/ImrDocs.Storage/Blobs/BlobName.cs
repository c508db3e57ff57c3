// The name of a blob: a relative path that every store and every file system can hold.
namespace ImrDocs.Storage.Blobs;

/// <summary>
/// The name of a blob, segments separated by <c>/</c>. Each segment is made of the characters of the portable file
/// name character set (POSIX.1, 3.282: letters, digits, full stop, underscore, hyphen-minus) and neither begins nor
/// ends with a full stop, so that no name leaves the store, means a hidden file or is renamed by a file system.
/// </summary>
public sealed record BlobName
{
    /// <summary>The most characters of a name; Azure allows 1,024 (Naming and Referencing Containers, Blobs, and Metadata).</summary>
    public const int MaximumLength = 512;

    private const int MaximumSegmentLength = 200;

    /// <summary>The name that a text is.</summary>
    /// <exception cref="ArgumentException">The text is not a blob name. The message does not repeat it.</exception>
    public BlobName(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException("Not a portable blob name", nameof(value));
        }

        Value = value;
    }

    /// <summary>The whole name.</summary>
    public string Value { get; }

    /// <summary>Whether a text is a blob name.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaximumLength)
        {
            return false;
        }

        foreach (var segment in text.AsSpan().Split('/'))
        {
            if (!IsSegment(text.AsSpan(segment)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of a blob in the folder that this name stands for.</summary>
    public BlobName Child(string relative) => new(Value + "/" + relative);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsSegment(ReadOnlySpan<char> segment)
    {
        if (segment.Length is 0 or > MaximumSegmentLength || segment[0] == '.' || segment[^1] == '.')
        {
            return false;
        }

        foreach (var c in segment)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
