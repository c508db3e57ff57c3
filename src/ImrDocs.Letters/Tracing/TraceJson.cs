// Writes the runs of a letter as JSON.
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImrDocs.Letters.Generation;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>
/// The runs of a letter as one JSON object on one line. Each run has its page, place, kind and text, the file, line
/// and column of its template, the source of the expression when it is a value, the paths of its data, and the chain
/// of what let it in, outermost first.
/// </summary>
public static class TraceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object, without a line feed behind it.</summary>
    public static string Write(Letter letter, IEnumerable<TraceRun> runs)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("case", letter.CaseNumber);
            json.WriteString("letter", letter.Request.Kind);
            json.WriteString("edition", letter.Request.Edition);
            json.WriteNumber("pages", letter.Pages.Pages.Length);
            json.WriteStartArray("runs");
            foreach (var run in runs)
            {
                Write(json, run);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, TraceRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("page", run.Page);
        json.WriteString("place", TraceNames.Of(run.Tag.Artifact));
        json.WriteString("kind", TraceNames.Of(run.Kind));
        json.WriteString("text", run.Text);
        WritePlace(json, run.Origin.Span);
        if (run.Kind != TraceKind.Boilerplate)
        {
            json.WriteString("source", TraceChain.OneLine(run.Origin.Span));
        }

        json.WriteStartArray("paths");
        foreach (var path in run.DataPaths)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteStartArray("chain");
        foreach (var frame in TraceChain.Of(run.Origin.Frame))
        {
            json.WriteStartObject();
            json.WriteString("kind", TraceNames.Of(frame.Kind));
            WritePlace(json, frame.Span);
            json.WriteString("source", TraceChain.SourceOf(frame));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        var position = span.Position;
        json.WriteString("file", span.Source.Name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    }
}
