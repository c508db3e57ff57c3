// What a field of the case format may hold.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// A type of the case format: how its values are read and checked, written back, and described in JSON Schema.
/// Reading reports problems and goes on, so that one walk finds them all; what a problem leaves behind is null.
/// </summary>
internal abstract class FieldType
{
    /// <summary>The type of the objects a value is or lists; null when it holds none.</summary>
    public virtual ObjectType? Inner => null;

    /// <summary>The type of each entry of a list; null when a value is no list.</summary>
    public virtual FieldType? EntryType => null;

    /// <summary>The only words that a value may be; none when it may be anything.</summary>
    public virtual ImmutableArray<string> Words => [];

    /// <summary>Whether it is a list that may have no element.</summary>
    public virtual bool IsListThatMayBeEmpty => false;

    /// <summary>The entries of a list; none when a value is no list.</summary>
    public virtual ImmutableArray<object> EntriesOf(object value) => [];

    /// <summary>Reads the present value and leaves the cursor on its last token; null when it was refused.</summary>
    public abstract object? Read(ref JsonCursor json);

    /// <summary>Writes a value in its one canonical form.</summary>
    public abstract void Write(CanonicalJson json, object value);

    /// <summary>Writes the members of the JSON Schema object for the type.</summary>
    public abstract void WriteSchema(Utf8JsonWriter schema);

    /// <summary>The value of an optional field that the file leaves out; null for none.</summary>
    public virtual object? Absent => null;

    /// <summary>A value that means nothing, for a required one that cannot be read; see <see cref="Salvage"/>.</summary>
    public abstract object StandIn { get; }

    /// <summary>Whether a value says no more than leaving the optional field out, so that it is not written.</summary>
    public virtual bool SaysNothing(object value) => false;

    /// <summary>Reports that a required field is missing; gives the value that stands for it, if a draft allows one.</summary>
    public virtual object? ReadMissing(ref JsonCursor json, int offset, Field field)
    {
        json.Problems.Add(CaseDiagnostics.MissingField, offset, $"The field '{field.Name}' is missing", HowToFill(field), field.Name);
        return null;
    }

    /// <summary>What a required field holds, and what to write where it is missing.</summary>
    protected virtual string HowToFill(Field field) => "It holds: " + field.Description;
}
