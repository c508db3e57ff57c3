// A container as parsed.
using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>The content between <c>::: name arguments</c> and its closing <c>:::</c>.</summary>
internal sealed class FenceBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>How many colons opened it; as many close it.</summary>
    public required int Colons { get; init; }

    /// <summary>Where name and arguments begin in the marked text.</summary>
    public required int ArgumentsStart { get; init; }

    /// <summary>Name and arguments; none in a closing fence that closes nothing.</summary>
    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>Whether too many containers stand around it; it has no content then.</summary>
    public required bool IsTooDeep { get; init; }

    /// <summary>Whether its closing fence was there, or it is a closing fence itself.</summary>
    public bool IsClosed { get; set; }
}
