// The fields of an MTUS citation.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="MtusCitation"/>.</summary>
internal static class MtusCitationFields
{
    private static readonly Field<MtusCitation, string> Chapter = Text<MtusCitation>(
        "chapter", m => m.Chapter, "The chapter or guideline");

    private static readonly Field<MtusCitation, string?> Year = OptionalYear<MtusCitation>(
        "year", m => m.Year, "The year of the chapter or guideline");

    private static readonly Field<MtusCitation, ImmutableArray<string>> Sections = OptionalTexts<MtusCitation>(
        "sections", m => m.Sections, "The sections cited");

    private static readonly Field<MtusCitation, string?> Pages = OptionalText<MtusCitation>(
        "pages", m => m.Pages, "The pages as cited, such as 177-179");

    public static readonly ObjectType<MtusCitation> Type = new(
        "mtusCitation",
        "A citation of the Medical Treatment Utilization Schedule",
        [Chapter, Year, Sections, Pages],
        v => new MtusCitation(v.Get(Chapter), v.Get(Year), v.Get(Sections), v.Get(Pages)));
}
