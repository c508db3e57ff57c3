// A manifest that has every field of its shape.
using ImrDocs.Letters.Mailing;

namespace ImrDocs.Letters.Checking;

/// <summary>A manifest with something in every field, and so with all names that templates about a batch can use.</summary>
internal static class EveryFieldBatch
{
    private const string Text = "x";

    /// <summary>The manifest.</summary>
    public static BatchManifest Manifest { get; } = new(
        BatchManifest.CurrentSchema,
        Text,
        Text,
        new DateOnly(2013, 11, 20),
        Text,
        Text,
        Text,
        new ManifestTotals(1, 1, 1, 1m, [new RecipientTotal(Text, 1, 1, 1)], [new WeightTotal(1, 1m, 1)]),
        [new MailFile(Text, 1, Text)],
        [new ManifestEnvelope(Text, Text, 1, Text, 1, 1, 1m, 1, Text, Text, Text, 1, 1)]);
}
