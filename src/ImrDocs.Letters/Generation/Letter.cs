// A finished letter.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Generation;

/// <summary>A finished letter: what it says, where it stands on its pages, and its files.</summary>
/// <param name="CaseNumber">The case it is about.</param>
/// <param name="Request">Which letter it is.</param>
/// <param name="Document">What it says.</param>
/// <param name="Pages">Where it stands.</param>
/// <param name="Files">Its files in the formats that were asked for.</param>
public sealed record Letter(
    string CaseNumber,
    LetterRequest Request,
    Document Document,
    PagedDocument Pages,
    ImmutableArray<LetterFile> Files);

/// <summary>A letter in one format.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Format">The format.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record LetterFile(string Name, LetterFormat Format, ReadOnlyMemory<byte> Bytes);
