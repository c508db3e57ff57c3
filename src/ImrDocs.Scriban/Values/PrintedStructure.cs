// What is said of a whole list, record or function that would be printed.
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// What is said of a whole list, record or function that would become text: it names what of it can be printed. Names of
/// members are those of a format, never values.
/// </summary>
public static class PrintedStructure
{
    private const int MostMembers = 6;

    /// <summary>Whether a value is something that has no printed form in a letter.</summary>
    public static bool Is(Value value) => value.Kind is ValueKind.List or ValueKind.Object or ValueKind.Function;

    /// <summary>The problem.</summary>
    /// <param name="expression">The expression that would be printed.</param>
    /// <param name="value">What it is.</param>
    public static Diagnostic Problem(SourceSpan expression, Value value)
    {
        var place = WrittenPlace.Of(expression);
        var message = value.Kind switch
        {
            ValueKind.Function => "a function, and prints nothing by itself",
            ValueKind.List => "a list, and cannot be printed whole",
            _ when value.AsObject.Namespace is not null => "a group of functions, and prints nothing",
            _ => "a record, and cannot be printed whole",
        };
        return Diagnostic.At(TemplateDiagnostics.StructurePrinted, expression, place is null ? $"This is {message}" : $"'{place}' is {message}") with
        {
            Hint = HintOf(place, value),
        };
    }

    private static string HintOf(string? place, Value value) => value.Kind switch
    {
        ValueKind.Function => "Call it with what it takes, or write the text between quotes",
        ValueKind.List => HintOfList(place, value.AsList),
        _ when value.AsObject.Namespace is { } group => $"Write {place ?? group.Name}. and the name of one of its functions",
        _ when MembersOf(place is null ? "" : place + ".", value.AsObject) is { Count: > 0 } members =>
            (place is not null ? "Write " : members.Count == 1 ? "Write its member " : "Write one of its members: ") + OneOf(members),
        _ => "Write what of it is to be printed",
    };

    private static string HintOfList(string? place, ScribanList list)
    {
        if (list.Count == 0 || list[0].Kind != ValueKind.Object)
        {
            return place is null ? "Put | array.join ', ' behind it" : $"Write {place} | array.join ', '";
        }

        place ??= "list";
        var element = ElementOf(place);
        var members = MembersOf(element + ".", list[0].AsObject);
        return $"Go through it: {{{{ for {element} in {place} }}}} … {{{{ {(members.Count > 0 ? members[0] : element)} }}}} … {{{{ end }}}}";
    }

    private static string OneOf(List<string> members) => members.Count == 1
        ? members[0]
        : string.Join(", ", members.Take(Math.Min(members.Count, MostMembers) - 1)) + " or " + members[Math.Min(members.Count, MostMembers) - 1];

    // Those of the record itself; where it holds only records, theirs.
    private static List<string> MembersOf(string prefix, ScribanObject members)
    {
        var own = new List<string>();
        var deeper = new List<string>();
        for (var i = 0; i < members.Count; i++)
        {
            if (!Is(members.ValueAt(i)))
            {
                own.Add(prefix + members.NameAt(i));
            }
            else if (members.ValueAt(i) is { Kind: ValueKind.Object, AsObject.Namespace: null } member && deeper.Count < MostMembers)
            {
                deeper.AddRange(MembersOf($"{prefix}{members.NameAt(i)}.", member.AsObject).Take(1));
            }
        }

        return own.Count > 0 ? own : deeper;
    }

    /// <summary>A name for an element of a list: one of <c>issues</c> is an <c>issue</c>.</summary>
    /// <param name="place">The list as a template writes it.</param>
    public static string ElementOf(string place)
    {
        var name = place[(place.LastIndexOf('.') + 1)..];
        return name.EndsWith('s') && name.Length > 1 && name.All(char.IsLetter) ? name[..^1] : "item";
    }
}
