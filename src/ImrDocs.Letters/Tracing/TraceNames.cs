// The words by which traces call things.
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tracing;

/// <summary>The words by which traces call things, the same in text, JSON and HTML.</summary>
internal static class TraceNames
{
    public static string Of(TraceKind kind) => kind switch
    {
        TraceKind.Boilerplate => "boilerplate",
        TraceKind.Data => "data",
        _ => "computed",
    };

    public static string Of(ArtifactKind artifact) => artifact switch
    {
        ArtifactKind.None => "body",
        ArtifactKind.Header => "header",
        ArtifactKind.Footer => "footer",
        ArtifactKind.Watermark => "watermark",
        _ => "layout",
    };

    public static string Of(FrameKind kind) => kind switch
    {
        FrameKind.Include => "include",
        FrameKind.Call => "call",
        FrameKind.Condition => "condition",
        _ => "loop",
    };
}
