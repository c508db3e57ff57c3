// Pays for searching one text in another.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins;

/// <summary>
/// What searching costs. .NET compares at every place where the searched text may begin, so texts made for it take
/// time in proportion to the product of both lengths.
/// </summary>
internal static class TextSearch
{
    private const int ComparisonsPerStep = 2048;
    private const int ComparisonsIgnoringCasePerStep = 128;

    extension(CallContext call)
    {
        /// <summary>Pays for finding <paramref name="search"/> in <paramref name="text"/>, once or everywhere.</summary>
        public void ChargeSearch(string text, string search) => call.ChargeSteps((long)text.Length * search.Length / ComparisonsPerStep);

        /// <summary>Pays for a search that does not compare code unit by code unit.</summary>
        public void ChargeSearchIgnoringCase(string text, string search) =>
            call.ChargeSteps((long)text.Length * search.Length / ComparisonsIgnoringCasePerStep);
    }
}
