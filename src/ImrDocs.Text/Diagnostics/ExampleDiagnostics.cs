// Catalogue: problems of the examples of templates.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Problems of the examples of a template set.</summary>
public static class ExampleDiagnostics
{
    /// <summary>The options of an example say nothing that can be understood.</summary>
    public static DiagnosticDescriptor OptionsWrong { get; } = new(
        "EXA001", Severity.Error, "The options of an example cannot be read",
        "Write --edition NAME, --recipient NAME, --mail-date 2014-09-30, --large-print and --draft, a letter a line; of mailing --envelope, --title, --pages, --hash and --barcode");

    /// <summary>The example of a letter kind about batches is no manifest.</summary>
    public static DiagnosticDescriptor ManifestWrong { get; } = new(
        "EXA002", Severity.Error, "The example of a letter kind about batches is no manifest of one",
        "Copy a manifest, BATCH.json, from the folder of a run; it holds no name and no address");

    /// <summary>A line of a template is reached by no example.</summary>
    public static DiagnosticDescriptor NotReached { get; } = new(
        "EXA101", Severity.Warning, "No example reaches this part of a template", "Add an example that does, or remove what no letter needs");
}
