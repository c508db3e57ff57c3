// Makes whole documents of what markup gives.
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Documents.Tests;

internal static class Documents
{
    public static Document Of(MarkupResult result) =>
        new(new DocumentProperties { Title = result.Title ?? "", Language = "en-US" }, TestStyles.Sheet, result.Furniture, result.Body);
}
