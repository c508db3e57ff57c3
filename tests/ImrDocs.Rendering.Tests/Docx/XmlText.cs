// Shows WordprocessingML so that people can read it.
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ImrDocs.Rendering.Tests.Docx;

/// <summary>A line for the properties of a paragraph and for each run; what holds others is indented; namespaces are left out.</summary>
internal static partial class XmlText
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "document", "body", "hdr", "ftr", "p", "tbl", "tr", "tc", "hyperlink", "Relationships", "styles", "style",
    };

    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element, indent: "");
        return Namespaces().Replace(text.ToString(), "");
    }

    private static void Append(StringBuilder text, XElement element, string indent)
    {
        if (!Containers.Contains(element.Name.LocalName) || !element.HasElements)
        {
            text.Append(indent).Append(element.ToString(SaveOptions.DisableFormatting)).Append('\n');
            return;
        }

        var name = Name(element, element.Name);
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => $" {Name(element, attribute.Name)}=\"{attribute.Value}\"");
        text.Append(indent).Append('<').Append(name).AppendJoin("", attributes).Append(">\n");
        foreach (var child in element.Elements())
        {
            Append(text, child, indent + "  ");
        }

        text.Append(indent).Append("</").Append(name).Append(">\n");
    }

    private static string Name(XElement element, XName name) =>
        element.GetPrefixOfNamespace(name.Namespace) is { } prefix ? prefix + ":" + name.LocalName : name.LocalName;

    [GeneratedRegex(" xmlns(:\\w+)?=\"[^\"]*\"")]
    private static partial Regex Namespaces();
}
