// Reads what containers that are no block themselves say about the blocks inside them.
using ImrDocs.Documents.Styles;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Reads the containers <c>align</c>, <c>style</c> and <c>table</c>, and refuses those that are not there.</summary>
internal sealed class ScopeReader(StyleSheet styles)
{
    private static readonly string[] Names =
        ["address", "align", "break", "column", "columns", "footer", "frame", "header", "keep", "language", "statement", "style", "table", "title"];

    /// <summary>What holds inside a container; what holds around it where the container is none.</summary>
    public Scope Read(ContainerArguments arguments, Scope scope)
    {
        switch (arguments.Name.Text)
        {
            case "align":
                return scope with { Alignment = ReadAlignment(arguments) };
            case "style":
                var style = arguments.TakeStyle(styles);
                arguments.End();
                return scope with { Style = style ?? scope.Style };
            case "table":
                return ReadTable(arguments, scope);
            default:
                ReportUnknown(arguments);
                return scope;
        }
    }

    private static void ReportUnknown(ContainerArguments arguments)
    {
        var name = arguments.Name;
        if (!arguments.HasValue)
        {
            arguments.Report(MarkupDiagnostics.UnknownContainer, name, $"There is no container '{name.Text}'", NearestName.Of(name.Text, Names));
        }
    }

    private static Alignment? ReadAlignment(ContainerArguments arguments)
    {
        var isMissing = arguments.IsEmpty;
        var word = arguments.TakeAny("left", "center", "right");
        arguments.End();
        if (isMissing)
        {
            arguments.Report(MarkupDiagnostics.ContainerArguments, arguments.Name, "'align' needs 'left', 'center' or 'right'", null);
        }

        return word switch { "center" => Alignment.Center, "right" => Alignment.Right, _ => Alignment.Left };
    }

    private Scope ReadTable(ContainerArguments arguments, Scope scope)
    {
        var options = TableOptions.Default with { Widths = arguments.TakeNumbers() };
        while (arguments.TakeAny("ruled", "plain", "style", "row-headers", "no-header") is { } word)
        {
            switch (word)
            {
                case "style":
                    scope = scope with { Style = arguments.TakeStyle(styles) ?? scope.Style };
                    break;
                case "row-headers":
                    var columns = arguments.TakeNumbers();
                    options = options with { RowHeaders = columns.IsEmpty ? [1] : columns };
                    break;
                case "no-header":
                    options = options with { HeaderRow = false };
                    break;
                default:
                    options = options with { Ruled = word == "ruled" };
                    break;
            }
        }

        return scope with { Tables = options };
    }
}
