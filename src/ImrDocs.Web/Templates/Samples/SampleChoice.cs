// Which letter an editor looks at, as the form of a page says it.
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>Which letter an editor looks at, as the form of a page says it.</summary>
internal sealed record SampleChoice
{
    /// <summary>The letter kind, for files that several kinds share; empty for the first.</summary>
    public string? Kind { get; init; }

    /// <summary>The name of an example, or the number of a case of the store; empty for the first letter that shows the file.</summary>
    public string? Sample { get; init; }

    /// <summary>A case number that is typed in; it goes before <see cref="Sample"/>.</summary>
    public string? Number { get; init; }

    /// <summary>Which of its letters: <c>mailed.employee</c>; empty for the first that shows the file.</summary>
    public string? Variant { get; init; }

    /// <summary>The size the pages are shown in, one of <see cref="ChoiceLabels.Zooms"/>.</summary>
    public string? Zoom { get; init; }

    /// <summary>The sample that is asked for; empty when none is. What is typed in and is no case number, a name perhaps, goes nowhere.</summary>
    [BindNever]
    public string Wanted => WrittenCaseNumber.Read(Number) is { } number ? number : Sample ?? "";

    /// <summary>The size, whatever is asked for.</summary>
    [BindNever]
    public string ShownZoom => new LetterChoice { Zoom = Zoom }.ShownZoom;

    /// <summary>The same choice in an address.</summary>
    public QueryString ToQuery()
    {
        var query = new QueryString();
        foreach (var (name, value) in (IEnumerable<(string, string?)>)[("kind", Kind), ("sample", Wanted), ("variant", Variant), ("zoom", Zoom)])
        {
            query = string.IsNullOrEmpty(value) ? query : query.Add(name, value);
        }

        return query;
    }

    /// <summary>Nothing of it: the framework logs what it hands to pages, and a name may be typed in for a number.</summary>
    public override string ToString() => nameof(SampleChoice);
}
