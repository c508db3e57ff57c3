// Where each printed run comes from, as files.
using System.Globalization;
using System.Text;
using ImrDocs.Testing;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Tests;

public sealed class OriginTests
{
    public static TheoryData<string, string> Cases => TemplateCase.All(area => area.StartsWith("origins", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_segment_knows_where_it_comes_from(string area, string name)
    {
        var templateCase = new TemplateCase(area, name);
        var result = templateCase.Evaluate();
        Golden.Verify(result.HasErrors ? TemplateCase.Describe(result) : Describe(result.Segments), templateCase.GoldenPath);
    }

    private static string Describe(IEnumerable<Segment> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            var quoted = segment.ToString().Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{segment.Kind} \"{quoted}\" {segment.Origin.Span}");
            if (segment.Origin.Data is { } data)
            {
                text.Append(" data ").AppendJoin(", ", data.Paths);
            }

            for (var frame = segment.Origin.Frame; frame is not null; frame = frame.Parent)
            {
                text.Append(CultureInfo.InvariantCulture, $" < {frame.Kind} {frame.Span}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
