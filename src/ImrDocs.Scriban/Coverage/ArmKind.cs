// The ways on from a place where a template decides.
namespace ImrDocs.Scriban.Coverage;

/// <summary>A way on from a place where a template decides.</summary>
public enum ArmKind
{
    /// <summary>A branch of <c>if</c> or <c>case</c>, or what a loop does for an empty list.</summary>
    Branch,

    /// <summary>The branch that an <c>if</c> without <c>else</c> leaves out: none of its conditions holds.</summary>
    NoBranch,

    /// <summary>A loop over an empty list, or over none.</summary>
    EmptyLoop,

    /// <summary>A loop over more than one element, where separators stand.</summary>
    RepeatedLoop,

    /// <summary>The first value of <c>condition ? a : b</c>.</summary>
    WhenTrue,

    /// <summary>The second value of <c>condition ? a : b</c>.</summary>
    WhenFalse,

    /// <summary>The right side of <c>??</c> or <c>?!</c>.</summary>
    RightSide,
}
