// What a store is told about a blob beside its bytes.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// The content type and the metadata of a blob, for stores that have a place for them (Azure has, a folder has not).
/// They serve people who browse the store: nothing reads them back, the manifest is what counts.
/// </summary>
public sealed record BlobProperties
{
    /// <summary>Properties of a blob.</summary>
    /// <param name="contentType">The media type, such as <c>application/pdf</c>.</param>
    /// <param name="metadata">Names are ASCII letters and digits; values are visible ASCII characters, since they travel as HTTP headers.</param>
    /// <exception cref="ArgumentException">A name or a value cannot travel. The message repeats neither.</exception>
    public BlobProperties(string contentType, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        ContentType = contentType;
        Metadata = metadata.ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Metadata)
        {
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit) || !value.All(c => c is > ' ' and <= '~'))
            {
                throw new ArgumentException("Metadata must be visible ASCII", nameof(metadata));
            }
        }
    }

    /// <summary>The media type.</summary>
    public string ContentType { get; }

    /// <summary>The metadata by name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; }
}
