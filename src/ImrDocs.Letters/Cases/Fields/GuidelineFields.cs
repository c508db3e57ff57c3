// The fields of a guideline.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Guideline"/> and the four forms they make.</summary>
internal static class GuidelineFields
{
    private static readonly Field<Guideline, ImmutableArray<MtusCitation>> Mtus = OptionalList<Guideline, MtusCitation>(
        "mtus", MtusCitationFields.Type, g => g.Mtus, "Citations of the Medical Treatment Utilization Schedule", needsEntry: true);

    private static readonly Field<Guideline, string?> NonMtus = OptionalText<Guideline>(
        "nonMtus", g => g.NonMtus, "A citation outside of the MTUS, printed exactly as given");

    private static readonly Field<Guideline, bool> NoneCited = OnlyTrue<Guideline>(
        "noneCited", g => g.NoneCited, "No medical evidence was cited");

    private static readonly Field<Guideline, string?> Sentence = OptionalText<Guideline>(
        "text", g => g.Text, "A whole sentence, printed as it is");

    public static readonly ObjectType<Guideline> Type = new(
        "guideline",
        "What a decision was based on, in exactly one form",
        [Mtus, NonMtus, NoneCited, Sentence],
        v => new Guideline(v.Get(Mtus), v.Get(NonMtus), v.Get(NoneCited), v.Get(Sentence)),
        new ExactlyOneForm(new Form(Mtus, NonMtus), new Form(NonMtus), new Form(NoneCited), new Form(Sentence)))
    {
        MayWait = true,
    };
}
