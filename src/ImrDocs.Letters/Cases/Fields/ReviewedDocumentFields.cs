// The fields of a reviewed document.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="ReviewedDocument"/>.</summary>
internal static class ReviewedDocumentFields
{
    private static readonly Field<ReviewedDocument, string> Title = Text<ReviewedDocument>(
        "title", d => d.Title, "What the document is");

    private static readonly Field<ReviewedDocument, string?> Author = OptionalText<ReviewedDocument>(
        "author", d => d.Author, "Who wrote it");

    private static readonly Field<ReviewedDocument, DateOnly?> Date = OptionalDate<ReviewedDocument>(
        "date", d => d.Date, "Its date, when it has one");

    private static readonly Field<ReviewedDocument, DateOnly?> From = OptionalDate<ReviewedDocument>(
        "from", d => d.From, "The first date, when it spans several");

    private static readonly Field<ReviewedDocument, DateOnly?> To = OptionalDate<ReviewedDocument>(
        "to", d => d.To, "The last date, when it spans several");

    private static readonly Field<ReviewedDocument, string?> SubmittedBy = OptionalText<ReviewedDocument>(
        "submittedBy", d => d.SubmittedBy, "Who submitted it");

    public static readonly ObjectType<ReviewedDocument> Type = new(
        "reviewedDocument",
        "A document the reviewer was given",
        [Title, Author, Date, From, To, SubmittedBy],
        v => new ReviewedDocument(v.Get(Title), v.Get(Author), v.Get(Date), v.Get(From), v.Get(To), v.Get(SubmittedBy)),
        new NotBeside(Date, From, To),
        new DatesInOrder((From, false), (To, false)));
}
