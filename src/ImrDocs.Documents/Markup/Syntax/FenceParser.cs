// Containers.
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>
/// Reads <c>:::</c> containers. A closing fence closes the innermost open container that was opened with as many
/// colons, so that containers nest with or without more colons outside.
/// </summary>
internal sealed class FenceParser : BlockParser
{
    private const int FewestColons = 3;
    private const int DeepestNesting = 32;

    public FenceParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !TryReadFence(processor.Line, out var colons, out var arguments))
        {
            return BlockState.None;
        }

        var isTooDeep = Depth(processor.CurrentContainer) >= DeepestNesting;
        var isComplete = isTooDeep || arguments > processor.Line.End;
        processor.NewBlocks.Push(new FenceBlock(this)
        {
            Colons = colons,
            ArgumentsStart = arguments,
            Words = Word.AllIn(processor.Line.Text, arguments, processor.Line.End + 1),
            IsTooDeep = isTooDeep,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            IsClosed = isComplete,
        });
        return isComplete ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var fence = (FenceBlock)block;
        if (processor.CurrentChar != ':'
            || !TryReadFence(processor.Line, out var colons, out var arguments)
            || arguments <= processor.Line.End
            || colons != fence.Colons
            || HasUnclosedFence(fence, colons))
        {
            return BlockState.Continue;
        }

        fence.IsClosed = true;
        return BlockState.BreakDiscard;
    }

    private static bool TryReadFence(in StringSlice line, out int colons, out int arguments)
    {
        arguments = line.Start;
        while (arguments <= line.End && line.Text[arguments] == ':')
        {
            arguments++;
        }

        colons = arguments - line.Start;
        while (arguments <= line.End && line.Text[arguments] is ' ' or '\t')
        {
            arguments++;
        }

        return colons >= FewestColons;
    }

    private static int Depth(Block? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent)
        {
            depth += container is FenceBlock ? 1 : 0;
        }

        return depth;
    }

    // While a line is matched Markdig calls no block open that it has not reached yet: the last children are asked.
    private static bool HasUnclosedFence(ContainerBlock container, int colons)
    {
        for (var inner = container.LastChild; inner is ContainerBlock { LastChild: var next }; inner = next)
        {
            if (inner is FenceBlock { IsClosed: false } fence && fence.Colons == colons)
            {
                return true;
            }
        }

        return false;
    }
}
