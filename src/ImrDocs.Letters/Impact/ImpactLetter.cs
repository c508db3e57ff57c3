// A letter that a change of templates changes.
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Impact;

/// <summary>A letter that a change of templates changes.</summary>
/// <param name="CaseNumber">The case it is about.</param>
/// <param name="Request">Which letter about it.</param>
/// <param name="PagesBefore">Its pages before the change; null when it was not made.</param>
/// <param name="PagesAfter">Its pages after the change; null when it is not made.</param>
public sealed record ImpactLetter(string CaseNumber, LetterRequest Request, int? PagesBefore, int? PagesAfter)
{
    /// <summary>The name that its files have, without extension: <c>CM13-0000001.mailed.employee</c>.</summary>
    public string Name => Request.Name(CaseNumber);
}
