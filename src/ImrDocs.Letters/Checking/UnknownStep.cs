// The step of a path that the data of templates do not have.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Checking;

/// <summary>The first step of a path that the data of templates do not have.</summary>
/// <param name="Holder">The path up to it; empty when the path fails at its first name.</param>
/// <param name="Name">The name that is not there.</param>
/// <param name="Known">The names that are.</param>
/// <param name="Names">The names of the path up to this one, this one being the last.</param>
internal sealed record UnknownStep(string Holder, string Name, ImmutableArray<string> Known, ImmutableArray<string> Names)
{
    /// <summary>Follows a path such as <c>issues[].service</c>; null when the data have it, or may have it.</summary>
    public static UnknownStep? Find(ScribanObject data, string path)
    {
        List<Value> values = [data];
        var names = ImmutableArray.CreateBuilder<string>();
        var end = 0;
        foreach (var step in path.Split('.'))
        {
            var name = step.TrimEnd('[', ']');
            names.Add(name);
            var members = values.SelectMany(value => ModelPlaces.MembersOf(value, name)).ToList();
            if (members.Count == 0 && !values.Exists(ModelPlaces.IsOpen))
            {
                return new UnknownStep(path[..Math.Max(0, end - 1)], name, [.. values.SelectMany(NamesOf).Distinct(StringComparer.Ordinal)], names.ToImmutable());
            }

            values = ModelPlaces.Elements(members, step[name.Length..]);
            if (values.Count == 0)
            {
                return null;
            }

            end += step.Length + 1;
        }

        return null;
    }

    /// <summary>Where the name stands in an expression that reads it: behind the names before it, as far as those are there too.</summary>
    public int PlaceIn(ReadOnlySpan<char> expression)
    {
        var place = 0;
        var end = 0;
        foreach (var name in Names)
        {
            if (IndexOfWord(expression[end..], name) is >= 0 and var found)
            {
                place = end + found;
                end = place + name.Length;
            }
        }

        return place;
    }

    /// <summary>Whether an expression has the name; else it reads a variable, and the mistake stands where that was assigned.</summary>
    public bool IsIn(ReadOnlySpan<char> expression) => IndexOfWord(expression, Name) >= 0;

    private static int IndexOfWord(ReadOnlySpan<char> text, string word)
    {
        for (var start = 0; text[start..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var found; start += found + 1)
        {
            var (before, after) = (start + found - 1, start + found + word.Length);
            if ((before < 0 || !IsWordCharacter(text[before])) && (after >= text.Length || !IsWordCharacter(text[after])))
            {
                return start + found;
            }
        }

        return -1;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static IEnumerable<string> NamesOf(Value holder) => holder.Kind == ValueKind.Object
        ? Enumerable.Range(0, holder.AsObject.Count).Select(holder.AsObject.NameAt)
        : ValueMembers.Of(holder.Kind);
}
