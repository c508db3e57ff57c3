// The functions that templates of letters have beside the built-in ones.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Letters.Generation;

/// <summary>The functions that templates of letters have beside the built-in ones.</summary>
public static class LetterFunctions
{
    /// <summary>The declarations.</summary>
    public static ImmutableArray<FunctionDeclaration> All { get; } = [PostalFunction.Declaration, ProseFunction.Declaration];
}
