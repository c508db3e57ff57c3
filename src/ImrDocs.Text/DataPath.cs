// The place of a value inside the case, as people write it: issues[0].service.
using System.Globalization;
using System.Text;

namespace ImrDocs.Text;

/// <summary>
/// The path of a value inside the data a template is evaluated on. It names fields and positions only, never a
/// value, so it may stand in diagnostics and logs.
/// </summary>
public sealed class DataPath : DataOrigin
{
    private readonly DataPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private DataPath(DataPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The path of a field of the whole.</summary>
    public static DataPath Root(string name) => new(null, name, -1);

    /// <summary>The path of a field of the value at this path.</summary>
    public DataPath Member(string name) => new(this, name, -1);

    /// <summary>The path of an element, counted from 0, of the array at this path.</summary>
    public DataPath Element(int index) => new(this, null, index);

    /// <summary>The path in dotted form: <c>issues[0].reviewGuideline.mtus[1].chapter</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        _parent?.Append(text);
        if (_name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else
        {
            text.Append(text.Length == 0 ? "" : ".").Append(_name);
        }
    }
}
