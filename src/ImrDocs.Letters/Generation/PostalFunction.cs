// The filter that writes a line of an address as the mail's machines read it best.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// <c>{{ to.name | postal capitals }}</c>: in capitals and without full stops and commas, which is the form that
/// Publication 28 of the Postal Service prefers; or as it is, where capitals are not wanted.
/// </summary>
internal static class PostalFunction
{
    /// <summary>The declaration, to be given to the template engine.</summary>
    public static FunctionDeclaration Declaration { get; } = new(
        "postal",
        "Writes a line of an address in capitals and without full stops and commas, as Publication 28 prefers, or leaves it as it is.",
        "{{ 'P.O. Box 12, Rear' | postal true }}",
        "PO BOX 12 REAR",
        [FunctionParameter.Required("text", ParameterType.Text), FunctionParameter.Required("capitals", ParameterType.Boolean)],
        (call, arguments) => arguments[0].IsNull || !arguments[1].AsBoolean
            ? arguments[0]
            : arguments[0].AsString.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).ToUpperInvariant());
}
