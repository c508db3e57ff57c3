// The fields of a reviewer.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Reviewer"/>.</summary>
internal static class ReviewerFields
{
    private static readonly ChoiceType<ReviewerKind> Kinds = new(
        ("expert", ReviewerKind.Expert, "The letter says: an expert reviewer"),
        ("physician", ReviewerKind.Physician, "The letter says: a physician reviewer"));

    private static readonly Field<Reviewer, string> Id = Identifier<Reviewer>(
        "id", r => r.Id, "Internal identifier, printed in no edition");

    private static readonly Field<Reviewer, ImmutableArray<string>> Licensure = Texts<Reviewer>(
        "licensure", r => r.Licensure, "The states of licensure");

    private static readonly Field<Reviewer, ImmutableArray<string>> Specialties = Texts<Reviewer>(
        "specialties", r => r.Specialties, "The certifications and specialties");

    private static readonly Field<Reviewer, ReviewerKind> Kind = OptionalChoice<Reviewer, ReviewerKind>(
        "kind", Kinds, r => r.Kind, "What the letter calls the reviewer; an expert reviewer when left out");

    public static readonly ObjectType<Reviewer> Type = new(
        "reviewer",
        "A reviewer's qualifications; the name is confidential and is no part of a case",
        [Id, Licensure, Specialties, Kind],
        v => new Reviewer(v.Get(Id), v.Get(Licensure), v.Get(Specialties), v.Get(Kind)));
}
