// What let a piece of output in: includes, calls, conditions and loops, innermost first.
namespace ImrDocs.Text;

/// <summary>The construct a <see cref="Frame"/> stands for.</summary>
public enum FrameKind
{
    /// <summary>An <c>include</c> or <c>include_join</c> of another template.</summary>
    Include,

    /// <summary>A call of a function that is written in a template.</summary>
    Call,

    /// <summary>A branch of <c>if</c> or <c>case</c> that was taken.</summary>
    Condition,

    /// <summary>A <c>for</c>, <c>while</c> or <c>tablerow</c> loop.</summary>
    Loop,
}

/// <summary>
/// One step on the way from a letter's first template to a piece of its output. Frames form a chain from the
/// innermost construct outwards; pieces that were let in together share their frames.
/// </summary>
/// <param name="Kind">The construct.</param>
/// <param name="Span">Where the construct stands: the call of the include, the condition, the loop's head.</param>
/// <param name="Parent">The construct around it; null at the outermost.</param>
public sealed record Frame(FrameKind Kind, SourceSpan Span, Frame? Parent);
