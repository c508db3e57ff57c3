// Finds all elements of a template without knowing the letter.
using System.Text.RegularExpressions;

namespace ImrDocs.Letters.Tests.Rules.Deletions;

/// <summary>
/// Finds all elements of a template: whatever stands there can be deleted, whoever wrote it, so that new wording is
/// covered as soon as it is written.
/// </summary>
internal sealed partial class TemplateElements
{
    /// <summary>Stands for each character of control code, which prints nothing and is never deleted.</summary>
    private const char Control = '\u0001';

    /// <summary>Stands for each character of code that prints, inside which nothing ends.</summary>
    private const char Printing = '\u0002';

    private readonly string _template;
    private readonly char[] _mask;
    private readonly List<TemplateElement> _elements = [];

    private TemplateElements(string template)
    {
        _template = template;
        _mask = template.ToCharArray();
    }

    /// <summary>The elements in the order of the template.</summary>
    public static IEnumerable<TemplateElement> Of(string template)
    {
        var found = new TemplateElements(template);
        found.ReadCode();
        found.ReadBlocks();
        return found._elements.OrderBy(element => element.Cuts[0].Start.Value).ThenByDescending(element => element.Cuts[^1].End.Value);
    }

    private void ReadCode()
    {
        foreach (Match tag in Tags().Matches(_template))
        {
            var code = tag.Groups[1].Value.Trim();
            var isControl = ControlCode().IsMatch(code);
            Array.Fill(_mask, isControl ? Control : Printing, tag.Index, tag.Length);
            if (!isControl)
            {
                Add(code.StartsWith("include", StringComparison.Ordinal) ? "include" : "value", tag.Index, tag.Index + tag.Length);
            }
        }
    }

    /// <summary>Lines that hold control code alone part paragraphs as blank lines do.</summary>
    private void ReadBlocks()
    {
        var fences = new Stack<(int Colons, int Start)>();
        var block = (Kind: "", Start: 0, End: 0);
        foreach (var (start, end) in Lines())
        {
            var line = new string(_mask, start, end - start).Replace(Control.ToString(), "", StringComparison.Ordinal).Trim();
            var kind = KindOf(line);
            if (kind is "paragraph" && block.Kind.Length > 0 && (block.Kind == "paragraph" || _mask[start] is ' ' or Control))
            {
                block.End = end;
                continue;
            }

            AddBlock(block.Kind, block.Start, block.End);
            block = kind is "paragraph" or "item" ? (kind, start, end) : ("", 0, 0);
            switch (kind)
            {
                case "heading":
                    Add(kind, start, end);
                    break;
                case "row":
                    AddRow(start, end);
                    break;
                case "fence" when line.Trim(':').Length > 0:
                    fences.Push((line.Length - line.TrimStart(':').Length, start));
                    break;
                case "fence":
                    var (colons, opened) = fences.Pop();
                    Assert.Equal(colons, line.Length);
                    Add("container", opened, end);
                    break;
            }
        }

        AddBlock(block.Kind, block.Start, block.End);
    }

    private static string KindOf(string line) =>
        line.Length == 0 ? ""
        : line.StartsWith(":::", StringComparison.Ordinal) ? "fence"
        : line[0] == '#' ? "heading"
        : line[0] == '|' ? line.Trim('|', '-', ' ', ':').Length == 0 ? "" : "row"
        : Items().IsMatch(line) ? "item"
        : line.All(character => character == Printing) ? "value"
        : "paragraph";

    private IEnumerable<(int Start, int End)> Lines()
    {
        for (var start = 0; start < _template.Length;)
        {
            var end = Array.IndexOf(_mask, '\n', start);
            end = end < 0 ? _template.Length : end;
            yield return (start, end);
            start = end + 1;
        }
    }

    private void AddRow(int start, int end)
    {
        Add("row", start, end);
        var cell = start;
        for (var i = start; i < end; i++)
        {
            if (_mask[i] == '|')
            {
                AddTrimmed("cell", cell, i);
                cell = i + 1;
            }
        }
    }

    /// <summary>A paragraph or item, its sentences, and what stands between control code inside it.</summary>
    private void AddBlock(string kind, int start, int end)
    {
        if (kind.Length == 0)
        {
            return;
        }

        Add(kind, start, end);
        start += kind == "item" ? Items().Match(new string(_mask, start, end - start)).Length : 0;
        var words = new string(_mask, start, end - start);
        var sentences = SentenceEnds().Split(words).Length;
        for (int at = 0, i = 0; sentences > 1 && i < sentences; i++)
        {
            var next = SentenceEnds().Match(words, at);
            var stop = next.Success ? next.Index : words.Length;
            AddTrimmed("sentence", start + at, start + stop);
            at = stop + next.Length;
        }

        var parts = ControlRuns().Matches(words).ToList();
        for (var i = 0; parts.Count > 0 && i <= parts.Count; i++)
        {
            AddTrimmed("part", start + (i == 0 ? 0 : parts[i - 1].Index + parts[i - 1].Length), start + (i == parts.Count ? words.Length : parts[i].Index));
        }
    }

    private void AddTrimmed(string kind, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_mask[start]) || _mask[start] is '\\' or Control))
        {
            start++;
        }

        while (start < end && (char.IsWhiteSpace(_mask[end - 1]) || _mask[end - 1] is '\\' or Control))
        {
            end--;
        }

        Add(kind, start, end);
    }

    private void Add(string kind, int start, int end)
    {
        var cuts = new List<Range>();
        for (var i = start; i < end; i++)
        {
            if (_mask[i] != Control)
            {
                var to = i;
                while (to < end && _mask[to] != Control)
                {
                    to++;
                }

                cuts.Add(i..to);
                i = to;
            }
        }

        // A value that is a whole cell or part is one element.
        if (cuts.Exists(cut => _template[cut].Trim().Length > 0) && !_elements.Exists(element => element.Cuts.SequenceEqual(cuts)))
        {
            var text = string.Join(' ', cuts.SelectMany(cut => _template[cut].Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries)));
            _elements.Add(new TemplateElement(_template.AsSpan(0, start).Count('\n') + 1, kind, text, [.. cuts]));
        }
    }

    [GeneratedRegex(@"\{\{[-~]?(.*?)[-~]?\}\}", RegexOptions.Singleline, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(#|(if|else|end|for|case|when)\b|[\w$.]+\s*=[^=])", RegexOptions.None, 1000)]
    private static partial Regex ControlCode();

    [GeneratedRegex(@"^(- |\d+\. )", RegexOptions.None, 1000)]
    private static partial Regex Items();

    [GeneratedRegex(@"(?<=[.:?!][""*]*)\s+(?=[*""]*[A-Z\x02])", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\x01+", RegexOptions.None, 1000)]
    private static partial Regex ControlRuns();
}
