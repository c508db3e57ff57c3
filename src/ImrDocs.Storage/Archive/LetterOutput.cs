// One file of a rendered letter.
namespace ImrDocs.Storage.Archive;

/// <summary>One file of a rendered letter.</summary>
/// <param name="Format">Its format by extension, such as <c>pdf</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterOutput(string Format, string ContentType, ReadOnlyMemory<byte> Content);
