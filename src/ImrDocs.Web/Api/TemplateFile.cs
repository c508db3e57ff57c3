// A file of a template set as the API tells and takes it.
using System.Collections.Immutable;
using System.Text;

namespace ImrDocs.Web.Api;

/// <summary>A file of a template set: as text, or as base64 where it is none.</summary>
/// <param name="Path">Its path, such as <c>final-determination/letter.json</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Base64">Its bytes (RFC 4648, 4).</param>
internal sealed record TemplateFile(string Path, string? Text = null, string? Base64 = null)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is said of files that cannot be read.</summary>
    public static Problem Mistaken { get; } = Problem.BadRequest("files: each has a path of its own and either text or base64");

    /// <summary>A file.</summary>
    public static TemplateFile Of(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new TemplateFile(path, Strict.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            return new TemplateFile(path, Base64: Convert.ToBase64String(bytes.Span));
        }
    }

    /// <summary>The bytes of files by path; null when two have one path, or one has not exactly one content.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Read(ImmutableArray<TemplateFile> files)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Bytes() is not { } bytes || !read.TryAdd(file.Path, bytes))
            {
                return null;
            }
        }

        return read.ToImmutable();
    }

    private byte[]? Bytes()
    {
        try
        {
            return (Text, Base64) switch
            {
                ({ } text, null) => Strict.GetBytes(text),
                (null, { } base64) => Convert.FromBase64String(base64),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is FormatException or EncoderFallbackException)
        {
            return null;
        }
    }
}
