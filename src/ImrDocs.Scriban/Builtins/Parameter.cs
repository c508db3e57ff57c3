// Short names for the parameters of built-in functions.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The parameters of built-in functions; one with a default is optional.</summary>
internal static class Parameter
{
    public static FunctionParameter Any(string name) => FunctionParameter.Required(name, ParameterType.Any);

    public static FunctionParameter Text(string name) => FunctionParameter.Required(name, ParameterType.Text);

    public static FunctionParameter OptionalText(string name, string? byDefault = null) => FunctionParameter.Optional(name, ParameterType.Text, byDefault);

    public static FunctionParameter TextOrMarkup(string name) => FunctionParameter.Required(name, ParameterType.TextOrMarkup);

    public static FunctionParameter Int(string name) => FunctionParameter.Required(name, ParameterType.Int);

    public static FunctionParameter OptionalInt(string name, Value byDefault = default) => FunctionParameter.Optional(name, ParameterType.Int, byDefault);

    public static FunctionParameter OptionalBoolean(string name) => FunctionParameter.Optional(name, ParameterType.Boolean, false);

    public static FunctionParameter Double(string name) => FunctionParameter.Required(name, ParameterType.Double);

    public static FunctionParameter Number(string name) => FunctionParameter.Required(name, ParameterType.Number);

    public static FunctionParameter Date(string name) => FunctionParameter.Required(name, ParameterType.Date);

    public static FunctionParameter List(string name) => FunctionParameter.Required(name, ParameterType.List);

    public static FunctionParameter Object(string name) => FunctionParameter.Required(name, ParameterType.Object);

    public static FunctionParameter Function(string name) => FunctionParameter.Required(name, ParameterType.Function);
}
