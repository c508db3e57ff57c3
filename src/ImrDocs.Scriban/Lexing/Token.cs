// A token of a template.
namespace ImrDocs.Scriban.Lexing;

/// <summary>A token of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset just behind its last code unit.</param>
/// <param name="Indent">For <see cref="TokenKind.CodeEnter"/>: length of the white space that stands alone before it on its line.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Indent = 0);
