// The manifest of a batch as templates see it.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>Builds the data of templates that tell of a batch: names are those of the manifest, letter for letter.</summary>
internal static class BatchModel
{
    private const string Name = "manifest";

    /// <summary>Adds a manifest to a root object.</summary>
    public static void AddTo(ScribanObject model, BatchManifest manifest)
    {
        var root = model.AddDataObject(Name, 9);
        root.AddData("run", manifest.Run);
        root.AddData("batch", manifest.Batch);
        root.AddData("date", ModelTexts.Date(manifest.Date));
        root.AddData("class", manifest.Class);
        root.AddData("letter", manifest.Letter);
        root.AddData("edition", manifest.Edition);
        AddTotals(root.AddDataObject("totals", 6), manifest.Totals);
        AddList(root, "files", manifest.Files, static (item, file) =>
        {
            item.AddData("name", file.Name);
            item.AddData("bytes", file.Bytes);
            item.AddData("sha256", file.Sha256);
        });
        AddList(root, "envelopes", manifest.Envelopes, AddEnvelope);
    }

    private static void AddList<T>(ScribanObject model, string name, ImmutableArray<T> things, Action<ScribanObject, T> add)
    {
        var list = model.AddDataArray(name, things.Length);
        foreach (var thing in things)
        {
            add(list.AddDataObject(), thing);
        }
    }

    private static void AddTotals(ScribanObject model, ManifestTotals totals)
    {
        model.AddData("envelopes", totals.Envelopes);
        model.AddData("pages", totals.Pages);
        model.AddData("sheets", totals.Sheets);
        model.AddData("weightGrams", totals.WeightGrams);
        AddList(model, "recipients", totals.Recipients, static (item, one) =>
        {
            item.AddData("recipient", one.Recipient);
            item.AddData("envelopes", one.Envelopes);
            item.AddData("pages", one.Pages);
            item.AddData("sheets", one.Sheets);
        });
        AddList(model, "weights", totals.Weights, static (item, one) =>
        {
            item.AddData("sheets", one.Sheets);
            item.AddData("weightGrams", one.WeightGrams);
            item.AddData("envelopes", one.Envelopes);
        });
    }

    private static void AddEnvelope(ScribanObject model, ManifestEnvelope envelope)
    {
        model.AddData("envelope", envelope.Envelope);
        model.AddData("caseNumber", envelope.CaseNumber);
        model.AddData("caseVersion", envelope.CaseVersion);
        model.AddData("recipient", envelope.Recipient);
        model.AddData("pages", envelope.Pages);
        model.AddData("sheets", envelope.Sheets);
        model.AddData("weightGrams", envelope.WeightGrams);
        model.AddData("firstPage", envelope.FirstPage);
        model.AddData("letterKey", envelope.LetterKey);
        model.AddData("letterSha256", envelope.LetterSha256);
        model.AddData("printSha256", envelope.PrintSha256);
        model.AddData("serial", envelope.Serial is { } serial ? serial : Value.Null);
        model.AddData("proofFirstPage", envelope.ProofFirstPage is { } page ? page : Value.Null);
    }
}
