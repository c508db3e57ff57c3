// True or false.
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>A Boolean that is false when left out; of some the file may only say that they are true.</summary>
internal sealed class FlagType : FieldType
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly bool _onlyTrue;

    private FlagType(bool onlyTrue) => _onlyTrue = onlyTrue;

    public static FlagType Either { get; } = new(onlyTrue: false);

    public static FlagType OnlyTrue { get; } = new(onlyTrue: true);

    public override object StandIn => False;

    public override object? Read(ref JsonCursor json)
    {
        switch (json.Token)
        {
            case JsonTokenType.True:
                return True;
            case JsonTokenType.False when !_onlyTrue:
                return False;
            case JsonTokenType.False:
                json.Report(CaseDiagnostics.WrongType, "This may only be true", "Leave the field out instead");
                return null;
            default:
                json.ReportWrongType("a Boolean", "Write true or false without quotes");
                return null;
        }
    }

    public override bool SaysNothing(object value) => !(bool)value;

    public override void Write(CanonicalJson json, object value) => json.Flag((bool)value);

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        if (_onlyTrue)
        {
            schema.WriteBoolean("const", true);
        }
        else
        {
            schema.WriteString("type", "boolean");
        }
    }
}
