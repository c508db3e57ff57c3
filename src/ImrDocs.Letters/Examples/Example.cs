// An example of a letter kind: a case, and which letters about it are compared.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Examples;

/// <summary>An example of a letter kind, from <c>KIND/examples/NAME.json</c>.</summary>
/// <param name="Kind">The letter kind.</param>
/// <param name="Name">Its file name without the extension.</param>
/// <param name="Case">The bytes of the case.</param>
/// <param name="Requests">
/// The letters that <c>NAME.options</c> asks for, a line each; default when there is no such file, which stands for all
/// editions and recipients that the case has.
/// </param>
public sealed record Example(string Kind, string Name, ReadOnlyMemory<byte> Case, ImmutableArray<LetterRequest> Requests)
{
    /// <summary>The path of the case in the template set.</summary>
    public string File => Path + ".json";

    /// <summary>The path without any extension, with which all files of the example begin.</summary>
    internal string Path => $"{Kind}/{ExampleFolder.Name}/{Name}";
}
