// Every sample case in every edition.
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Tests.Generation;

internal static class EveryEdition
{
    /// <summary>
    /// The letters of every sample case: published and, where the case has parties, mailed to each recipient; each also
    /// as a draft and in large print.
    /// </summary>
    public static IEnumerable<(string Name, Letter Letter)> Letters() =>
        from name in Samples.CaseFiles()
        let @case = Samples.ReadCase(name)
        from copy in Samples.Generator.Copies(@case, new LetterRequest())
            .AddRange(@case.Parties is null ? [] : Samples.Generator.Copies(@case, new LetterRequest { Edition = "mailed" }))
        from request in new[] { copy, copy with { Draft = true }, copy with { LargePrint = true } }.Distinct()
        select (name + request.FileName("", LetterFormat.Pdf)[..^".pdf".Length], Samples.Generate(@case, request));
}
