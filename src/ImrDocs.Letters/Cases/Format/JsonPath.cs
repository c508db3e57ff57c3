// The place the walk over a case file has come to.
using System.Globalization;
using System.Text;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// The path of the value being read, <c>issues[0].service</c>. It is pushed and popped in place and becomes a string
/// only where a problem is told. Names come from the format's declaration, never from the file.
/// </summary>
internal sealed class JsonPath
{
    private readonly (string? Name, int Index)[] _steps = new (string?, int)[16];
    private int _depth;

    public void Enter(string name) => _steps[_depth++] = (name, 0);

    public void Enter(int index) => _steps[_depth++] = (null, index);

    public void Leave() => _depth--;

    /// <summary>The path in dotted form, of a field of the present value when one is named; null at the very top.</summary>
    public string? ToString(string? field)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps.AsSpan(0, _depth))
        {
            if (name is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else
            {
                Append(text, name);
            }
        }

        if (field is not null)
        {
            Append(text, field);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static void Append(StringBuilder text, string name) => text.Append(text.Length == 0 ? "" : ".").Append(name);
}
