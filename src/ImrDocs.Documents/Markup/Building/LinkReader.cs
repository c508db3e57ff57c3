// Assembles and checks the targets of links.
using System.Text;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Reads link targets, which may contain values; what comes out must be an https or mailto address.</summary>
internal sealed class LinkReader(MarkedText text, ProblemList problems)
{
    /// <summary>The target and origin of a link; null, with a problem, when the target is no address a letter may link to.</summary>
    public (string Target, Origin Origin)? ReadTarget(CloseBracket close, int start)
    {
        var origin = text.OriginAt(start, close.Span.End + 1 - start);
        var target = new StringBuilder();
        DataOrigin? data = null;
        for (var rest = close.Target.AsSpan(); rest.Length > 0;)
        {
            var length = 1;
            if (rest[0] == Marker.Open)
            {
                (var index, length) = Marker.Read(rest);
                var segment = text.Segments[index];
                target.Append(ValueText.Normalize(segment.ToString(), segment.Origin, problems).AsSpan().Trim(' '));
                data = DataOrigin.Union(data, segment.Origin.Data);
            }
            else
            {
                target.Append(rest[0]);
            }

            rest = rest[length..];
        }

        origin = origin with { Data = data };
        if (Uri.TryCreate(target.ToString(), UriKind.Absolute, out var uri) && IsAllowed(uri))
        {
            return (uri.AbsoluteUri, origin);
        }

        problems.Add(MarkupDiagnostics.LinkTarget, text.OriginAt(close.Span.Start) with { Data = data }, "The link leads to no https or mailto address");
        return null;
    }

    private static bool IsAllowed(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0) || uri.Scheme == Uri.UriSchemeMailto;
}
