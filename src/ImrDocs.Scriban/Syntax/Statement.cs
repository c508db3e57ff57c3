// The base of statements.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Syntax;

/// <summary>How a statement ended.</summary>
internal enum Flow : byte
{
    /// <summary>The next statement follows.</summary>
    Next,

    /// <summary>The innermost loop ends.</summary>
    Break,

    /// <summary>The next iteration of the innermost loop follows.</summary>
    Continue,

    /// <summary>The function, include or page ends.</summary>
    Return,
}

/// <summary>A statement.</summary>
internal abstract class Statement(SourceSpan span) : Node(span)
{
    /// <summary>Carries it out.</summary>
    public abstract Flow Execute(Interpreter interpreter);
}
