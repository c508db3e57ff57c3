// A line of JSON for each letter of a run.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Cli.Verbs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>The result of one case as one line of JSON.</summary>
internal static class RenderJson
{
    /// <summary>The line, without its line feed.</summary>
    public static string Write(RenderedCase rendered) =>
        JsonSerializer.Serialize(
            new Line(
                rendered.CaseFile,
                rendered.Letter,
                rendered.Recipient,
                rendered.Pages,
                [.. rendered.Files],
                [.. rendered.Diagnostics.Select(DiagnosticJson.From)]),
            OutputJsonContext.Readable.Line);

    internal sealed record Line(
        string CaseFile, string? Letter, string? Recipient, int Pages, IReadOnlyList<RenderedFile> Files, IReadOnlyList<DiagnosticJson> Diagnostics);
}

[JsonSerializable(typeof(RenderJson.Line))]
[JsonSerializable(typeof(IReadOnlyList<DiagnosticJson>))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(RuleListing))]
[JsonSerializable(typeof(IReadOnlyList<ExampleJson>))]
[JsonSerializable(typeof(IReadOnlyList<CoverageJson>))]
[JsonSerializable(typeof(IReadOnlyList<FoundPlaceJson>))]
[JsonSerializable(typeof(IReadOnlyList<FunctionJson>))]
[JsonSerializable(typeof(SubmitJson))]
[JsonSerializable(typeof(Verbs.ReadyJson))]
[JsonSerializable(typeof(AuditView))]
[JsonSerializable(typeof(JobJson))]
[JsonSerializable(typeof(LetterJson))]
[JsonSerializable(typeof(FoundLetterJson))]
[JsonSerializable(typeof(DueCaseJson))]
[JsonSerializable(typeof(AssignmentJson))]
[JsonSerializable(typeof(JobCounts))]
[JsonSerializable(typeof(ReleaseView))]
[JsonSerializable(typeof(IReadOnlyList<ReleaseView>))]
[JsonSerializable(typeof(IReadOnlyList<FileDifferenceJson>))]
internal sealed partial class OutputJsonContext : JsonSerializerContext
{
    /// <summary>Without escapes for HTML, which this is not: a quote in a message stays readable.</summary>
    public static OutputJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase) },
    });
}
