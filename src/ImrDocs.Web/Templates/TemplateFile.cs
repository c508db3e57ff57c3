// What a file of a template set is, told from its path.
using System.Globalization;

namespace ImrDocs.Web.Templates;

/// <summary>What a file of a template set is, told from its path.</summary>
/// <param name="Path">Its relative path with <c>/</c>.</param>
internal sealed record TemplateFile(string Path)
{
    /// <summary>The folder of what several letter kinds include.</summary>
    public const string SharedFolder = "_shared";

    private const string ExamplesFolder = "/examples/";

    /// <summary>The folder it lies in: a letter kind, or the shared one; empty beside them.</summary>
    public string Folder => Path.IndexOf('/', StringComparison.Ordinal) is var end and >= 0 ? Path[..end] : "";

    /// <summary>Its path in that folder.</summary>
    public string Name => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether it belongs to an example: a case, its options, or what is expected of its letters.</summary>
    public bool IsOfExample => Path.Contains(ExamplesFolder, StringComparison.Ordinal);

    /// <summary>The name of the example that it belongs to; null when it belongs to none.</summary>
    public string? Example => IsOfExample && Path[(Path.LastIndexOf('/') + 1)..].Split('.') is [var name, ..] ? name : null;

    /// <summary>Whether it says what is expected of an example: it is accepted on the page of examples, and not written by hand.</summary>
    public bool IsExpectation => IsOfExample && HasExtension(".txt");

    /// <summary>Whether it is a template, which completion and highlighting are for.</summary>
    public bool IsTemplate => HasExtension(".sbn");

    /// <summary>Whether it holds the settings of a letter kind.</summary>
    public bool IsSettings => string.Equals(Name, "letter.json", StringComparison.Ordinal);

    /// <summary>Whether it is a picture that letters can show.</summary>
    public bool IsPicture => HasExtension(".png") || HasExtension(".jpg");

    /// <summary>Whether it is text that an editor can change here.</summary>
    public bool IsText => IsTemplate || HasExtension(".json") || HasExtension(".md") || HasExtension(".options") || HasExtension(".txt");

    /// <summary>The address of its page.</summary>
    /// <param name="line">The line to show, from 1; null for the first.</param>
    public string Address(int? line = null) => "/templates/files/" + Path + (line is { } number ? string.Create(CultureInfo.InvariantCulture, $"?line={number}") : "");

    /// <summary>Whether a path can be one of a template set: in a folder, and of a kind that can be changed here.</summary>
    public static bool CanBe(string path) => Storage.Blobs.BlobName.IsValid(path) && new TemplateFile(path) is { Folder.Length: > 0, IsText: true };

    private bool HasExtension(string extension) => Path.EndsWith(extension, StringComparison.Ordinal);
}
