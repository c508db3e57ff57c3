// The lists of loops that may be empty.
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// The places of templates that read a list of the case that may be empty. An example is asked for a loop over an empty
/// list only there: a case always has an issue and a reviewer.
/// </summary>
internal sealed class EmptyLists(TemplateSet set)
{
    private readonly HashSet<SourceSpan> _spans =
    [
        .. from letter in set.Letters.Values
           from template in letter.Editions.Values
           from read in TemplateNeeds.Of(template, letter.Include, LetterFunctions.All).Reads
           where CaseFormat.TypeAt(read.Path)?.IsListThatMayBeEmpty == true
           select read.Span,
    ];

    /// <summary>Whether the list that a loop runs over may be empty.</summary>
    public bool MayBeAt(SourceSpan list) => _spans.Contains(list);
}
