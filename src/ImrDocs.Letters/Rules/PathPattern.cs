// Which values of a case a rule is about: issues[*].decision.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Letters.Rules;

/// <summary>
/// A path with <c>[*]</c> for every element of a list: <c>issues[*].reviewGuideline.mtus[*].chapter</c>. Null on the
/// way means that there is no such value.
/// </summary>
internal sealed class PathPattern
{
    private const string EachElement = "[*]";

    private readonly string _text;
    private readonly ImmutableArray<string> _steps;

    private PathPattern(string text, ImmutableArray<string> steps, SourceSpan span)
    {
        _text = text;
        _steps = steps;
        Span = span;
    }

    /// <summary>Where it stands in <c>rules.json</c>.</summary>
    public SourceSpan Span { get; }

    /// <summary>The pattern that a text writes; null when it writes none.</summary>
    public static PathPattern? Parse(string text, SourceSpan span)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split('.'))
        {
            var isEach = part.EndsWith(EachElement, StringComparison.Ordinal);
            var name = isEach ? part[..^EachElement.Length] : part;
            if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit))
            {
                return null;
            }

            steps.Add(name);
            if (isEach)
            {
                steps.Add(EachElement);
            }
        }

        return new PathPattern(text, steps.DrainToImmutable(), span);
    }

    /// <summary>Adds every value there is of this pattern, nulls left out.</summary>
    /// <returns>Whether the data have the names of the pattern at all.</returns>
    public bool Find(ScribanObject data, List<Value> found) => Find(Value.From(data), 0, found);

    /// <summary>The pattern of a member of the values of this one.</summary>
    public PathPattern Member(PathPattern member) => new($"{_text}.{member._text}", [.. _steps, .. member._steps], Span);

    /// <summary>Whether its values are among some that are read: themselves, or something that they are a part of.</summary>
    /// <param name="reads">Paths with <c>[]</c> for an element: <c>issues[].decision</c>.</param>
    public bool IsReadIn(IReadOnlySet<string> reads)
    {
        var path = _text.Replace(EachElement, "[]", StringComparison.Ordinal);
        return reads.Any(read => path.StartsWith(read, StringComparison.Ordinal) && (path.Length == read.Length || path[read.Length] == '.'));
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private bool Find(Value value, int step, List<Value> found)
    {
        if (value.IsNull)
        {
            return true;
        }

        if (step == _steps.Length)
        {
            found.Add(value);
            return true;
        }

        if (ReferenceEquals(_steps[step], EachElement))
        {
            return value.Kind == ValueKind.List && FindInEach(value.AsList, step + 1, found);
        }

        return value.Kind == ValueKind.Object
            && value.AsObject.TryGet(_steps[step], out var member)
            && Find(member, step + 1, found);
    }

    private bool FindInEach(ScribanList list, int step, List<Value> found)
    {
        var isKnown = true;
        for (var i = 0; i < list.Count; i++)
        {
            isKnown &= Find(list[i], step, found);
        }

        return isKnown;
    }
}
