// The structure of a letter as HTML elements around its runs.
using System.Globalization;
using System.Text;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Tracing;

/// <summary>Opens and closes HTML elements so that each run stands in the elements of its structure (ISO 32000-1, 14.8.4).</summary>
internal sealed class TraceBlocks(StringBuilder html)
{
    private readonly Stack<(StructureElement Element, string Closing)> _open = new();
    private ArtifactKind _artifact;

    /// <summary>Opens what the next run stands in, and closes what it does not.</summary>
    public void Enter(ContentTag tag)
    {
        if (tag.Element is null)
        {
            EnterFurniture(tag.Artifact);
            return;
        }

        CloseFurniture();
        var path = PathTo(tag.Element);
        while (_open.Count > path.Count || (_open.Count > 0 && !ReferenceEquals(_open.Peek().Element, path[_open.Count - 1])))
        {
            html.Append(_open.Pop().Closing);
        }

        for (var i = _open.Count; i < path.Count; i++)
        {
            var (opening, closing) = TagsOf(path[i]);
            html.Append(opening);
            _open.Push((path[i], closing));
        }
    }

    /// <summary>Closes everything: the page ends.</summary>
    public void Close()
    {
        while (_open.TryPop(out var element))
        {
            html.Append(element.Closing);
        }

        CloseFurniture();
    }

    private void EnterFurniture(ArtifactKind artifact)
    {
        if (artifact == _artifact)
        {
            return;
        }

        Close();
        _artifact = artifact;
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"furniture\"><span class=\"place\" lang=\"en\">{TraceNames.Of(artifact)}</span> ");
    }

    private void CloseFurniture()
    {
        if (_artifact != ArtifactKind.None)
        {
            html.Append("</p>\n");
            _artifact = ArtifactKind.None;
        }
    }

    private static List<StructureElement> PathTo(StructureElement element)
    {
        var path = new List<StructureElement>();
        for (var step = element; step is { Type: not StructureType.Document }; step = step.Parent)
        {
            path.Add(step);
        }

        path.Reverse();
        return path;
    }

    private static (string Opening, string Closing) TagsOf(StructureElement element) => element.Type switch
    {
        StructureType.H1 => ("<h4>", "</h4>\n"),
        StructureType.H2 => ("<h5>", "</h5>\n"),
        StructureType.H3 => ("<h6>", "</h6>\n"),
        StructureType.P => ("<p>", "</p>\n"),
        StructureType.L => ("<ul>\n", "</ul>\n"),
        StructureType.LI => ("<li>", "</li>\n"),
        StructureType.Lbl => ("<span class=\"marker\">", "</span> "),
        StructureType.LBody => ("<div>", "</div>"),
        StructureType.Table => ("<table>\n", "</table>\n"),
        StructureType.TR => ("<tr>", "</tr>\n"),
        StructureType.TH when element.Scope == TableScope.Column => ("<th scope=\"col\">", "</th>"),
        StructureType.TH => ("<th scope=\"row\">", "</th>"),
        StructureType.TD => ("<td>", "</td>"),
        StructureType.Link => ("<span class=\"link\">", "</span>"),
        _ => ("<div>\n", "</div>\n"),
    };
}
