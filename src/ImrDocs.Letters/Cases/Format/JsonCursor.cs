// Walks over the tokens of a case file.
using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// The walk over the tokens of a case file, with what readers of values need: texts that are checked to the last
/// code point, and problems told with the place of the present token. Passed by reference. Malformed JSON is thrown
/// as <see cref="JsonException"/> and caught once, in <see cref="CaseReader"/>.
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>Levels of brackets; the format has 7, unknown parts may have some more before they are called nonsense.</summary>
    public const int MaximumDepth = 32;

    // Tab, line feed and carriage return are white space; all other controls are in no text that people wrote.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    private readonly bool _isUtf8;
    private Utf8JsonReader _json;

    /// <summary>A walk from the first byte.</summary>
    /// <param name="utf8">The file without its byte order mark.</param>
    /// <param name="isUtf8">Whether every byte of it is UTF-8, so that no text needs a look of its own.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="options">What may be missing.</param>
    /// <param name="salvage">Where stand-ins are noted; null when what cannot be read refuses the case.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, bool isUtf8, CaseProblems problems, CaseReaderOptions options, Salvage? salvage)
    {
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        _isUtf8 = isUtf8;
        Problems = problems;
        AllowIncomplete = options.AllowIncomplete;
        AllowUndecided = options.AllowUndecided;
        Salvage = salvage;
    }

    public CaseProblems Problems { get; }

    /// <summary>Whether texts may be missing, as in a draft.</summary>
    public bool AllowIncomplete { get; }

    /// <summary>Whether decisions and guidelines may be missing, as in a case that is not finished.</summary>
    public bool AllowUndecided { get; }

    /// <summary>Where stand-ins are noted; null when what cannot be read refuses the case.</summary>
    public Salvage? Salvage { get; }

    public readonly JsonTokenType Token => _json.TokenType;

    /// <summary>The byte the present token begins with.</summary>
    public readonly int Offset => (int)_json.TokenStartIndex;

    public readonly int Depth => _json.CurrentDepth;

    /// <summary>The present token's bytes, without quotes.</summary>
    public readonly ReadOnlySpan<byte> Raw => _json.ValueSpan;

    /// <summary>Goes to the next token; false at the end, and when there are too many problems to go on.</summary>
    public bool Read() => !Problems.IsFull && _json.Read();

    /// <summary>Passes over the present value with everything inside it.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Whether the present property name is this one, however it is escaped.</summary>
    public readonly bool NameIs(ReadOnlySpan<byte> name) =>
        _json.ValueIsEscaped ? FindLoneSurrogate(Raw) < 0 && _json.ValueTextEquals(name) : Raw.SequenceEqual(name);

    public readonly bool TryGetInteger(out int value) => _json.TryGetInt32(out value);

    /// <summary>Reports a problem at the present token.</summary>
    public readonly void Report(DiagnosticDescriptor descriptor, string message, string? hint = null) =>
        Problems.Add(descriptor, Offset, message, hint);

    /// <summary>Reports that the present value is of another type than the field's and passes over it.</summary>
    /// <param name="expected">The field's type in plain words.</param>
    /// <param name="hint">What to do about a text, number, true or false; null when there is no simple advice.</param>
    public void ReportWrongType(string expected, string? hint = null)
    {
        hint = Token switch
        {
            JsonTokenType.Null => "Leave it out where there is nothing to say",
            JsonTokenType.StartObject or JsonTokenType.StartArray => null,
            _ => hint,
        };
        Report(CaseDiagnostics.WrongType, $"Expected {expected} but found {NameOf(Token)}", hint);
        Skip();
    }

    /// <summary>
    /// The present text, when it is one and whole: UTF-8 without half characters, controls and noncharacters. Else
    /// that is reported and the result null.
    /// </summary>
    public string? ReadText()
    {
        if (Token != JsonTokenType.String)
        {
            ReportWrongType("a text", "Put the value in double quotes");
            return null;
        }

        if (!_isUtf8 && !Utf8.IsValid(Raw))
        {
            var start = Offset + 1;
            Problems.Add(CaseDiagnostics.InvalidUtf8, start + Utf8Text.FindInvalid(Raw), Utf8Text.DescribeInvalid(Raw));
            return null;
        }

        if (_json.ValueIsEscaped && FindLoneSurrogate(Raw) is var surrogate and >= 0)
        {
            var code = System.Text.Encoding.ASCII.GetString(Raw.Slice(surrogate + 2, 4)).ToUpperInvariant();
            Problems.Add(CaseDiagnostics.LoneSurrogate, Offset + 1 + surrogate, $"U+{code} is one half of a surrogate pair");
            return null;
        }

        var text = _json.GetString()!;
        var control = FindControl(text);
        if (control >= 0)
        {
            var code = ((int)text[control]).ToString("X4", CultureInfo.InvariantCulture);
            Report(CaseDiagnostics.ControlCharacter, string.Create(CultureInfo.InvariantCulture, $"Character {control + 1} of the text is U+{code}, which cannot be printed"));
            return null;
        }

        return text;
    }

    private static int FindControl(ReadOnlySpan<char> text)
    {
        var found = text.IndexOfAny(Controls);
        if (found < 0)
        {
            found = text.IndexOfAnyInRange('\u0080', '\u009f');
        }

        if (found < 0)
        {
            found = text.IndexOfAnyInRange('\ufdd0', '\ufdef');
        }

        return found < 0 ? text.IndexOfAnyInRange('\ufffe', '\uffff') : found;
    }

    /// <summary>Offset of the first <c>\u</c> escape of half a surrogate pair in a well-formed JSON text; -1 when there is none.</summary>
    private static int FindLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        for (var i = raw.IndexOf((byte)'\\'); i < raw.Length && i >= 0; i++)
        {
            if (raw[i] != '\\')
            {
                continue;
            }

            if (raw[i + 1] != 'u')
            {
                i++;
                continue;
            }

            var code = CodeUnit(raw[i..]);
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                if (code >= 0xDC00 || CodeUnit(raw[(i + 6)..]) is < 0xDC00 or > 0xDFFF)
                {
                    return i;
                }

                i += 6;
            }

            i += 5;
        }

        return -1;
    }

    /// <summary>The code unit of the <c>\uXXXX</c> escape at the beginning; 0 when there is no such escape.</summary>
    private static int CodeUnit(ReadOnlySpan<byte> escape) =>
        escape is [(byte)'\\', (byte)'u', _, _, _, _, ..]
        && int.TryParse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static string NameOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a Boolean",
    };
}
