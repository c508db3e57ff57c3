// A value of a case with its type, for those who walk over cases.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Text;

namespace ImrDocs.Letters.Cases.Changes;

/// <summary>A value of a case with its type. Two values are the same when their canonical JSON is.</summary>
internal sealed class CaseValue(FieldType type, object value)
{
    private string? _canonical;
    private ImmutableArray<CaseValue> _entries;
    private ImmutableArray<CaseValue?> _members;

    /// <summary>The type with the fields; null when this is no object.</summary>
    public ObjectType? Shape => type as ObjectType;

    public bool IsList => type.EntryType is not null;

    /// <summary>Whether people write it freely, unlike dates, fixed words and numbers of a given shape.</summary>
    public bool IsFreeText => type is TextType;

    /// <summary>The entries of a list.</summary>
    public ImmutableArray<CaseValue> Entries =>
        _entries.IsDefault ? _entries = [.. type.EntriesOf(value).Select(entry => new CaseValue(type.EntryType!, entry))] : _entries;

    /// <summary>The text of what is neither object nor list: dates and words as the file has them.</summary>
    public string Text => value as string ?? Canonical.Trim('"');

    private string Canonical => _canonical ??= WriteCanonical();

    public static CaseValue Of(Case value) => new(CaseFields.Type, value);

    public static bool AreSame(CaseValue? left, CaseValue? right) => string.Equals(left?.Canonical, right?.Canonical, StringComparison.Ordinal);

    /// <summary>The value of a field; null when it says no more than leaving it out, but an empty list is a list.</summary>
    public CaseValue? Member(Field field)
    {
        if (_members.IsDefault)
        {
            _members = [.. Shape!.Fields.Select(MemberOf)];
        }

        return _members[field.Index];
    }

    /// <summary>All texts in it, each with its path.</summary>
    /// <param name="path">The path of this value; null for a whole case.</param>
    public IEnumerable<(DataPath Path, CaseValue Leaf)> Leaves(DataPath? path)
    {
        if (Shape is { } shape)
        {
            return shape.Fields.SelectMany(field => Member(field)?.Leaves(Enter(path, field)) ?? []);
        }

        return IsList ? Entries.SelectMany((entry, i) => entry.Leaves(path!.Element(i))) : [(path!, this)];
    }

    public static DataPath Enter(DataPath? path, Field field) => path?.Member(field.Name) ?? DataPath.Root(field.Name);

    public void Write(CanonicalJson json) => type.Write(json, value);

    private CaseValue? MemberOf(Field field) =>
        field.ValueOf(value) is { } present && (field.IsRequired || field.Type.EntryType is not null || !field.Type.SaysNothing(present))
            ? new CaseValue(field.Type, present)
            : null;

    private string WriteCanonical()
    {
        var json = new CanonicalJson();
        Write(json);
        return Encoding.UTF8.GetString(json.Written);
    }
}
