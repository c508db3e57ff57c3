// Reads the arguments of a built-in function.
using System.Globalization;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins;

/// <summary>Reads converted arguments as .NET values.</summary>
internal static class ArgumentSpan
{
    extension(ReadOnlySpan<Value> arguments)
    {
        /// <summary>A text; null is an empty one.</summary>
        public string Text(int index) => arguments[index].IsNull ? "" : arguments[index].AsString;

        /// <summary>A text or null.</summary>
        public string? TextOrNull(int index) => arguments[index].IsNull ? null : arguments[index].AsString;

        /// <summary>The culture that an argument names, such as <c>en-US</c>; null is the culture of the evaluation.</summary>
        public CultureInfo Culture(int index, CallContext call)
        {
            if (arguments[index].IsNull)
            {
                return call.Culture;
            }

            try
            {
                return CultureInfo.GetCultureInfo(arguments[index].AsString, predefinedOnly: true);
            }
            catch (CultureNotFoundException)
            {
                throw call.InvalidArgument("There is no culture of that name; 'en-US' is one");
            }
        }
    }
}
