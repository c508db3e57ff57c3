// A place of a template that no evaluation reached.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Coverage;

/// <summary>A place of a template that no evaluation reached.</summary>
/// <param name="Arm">Which way on from it was never taken; null for statements that were never reached.</param>
/// <param name="Span">Where it is.</param>
public sealed record UnreachedPlace(ArmKind? Arm, SourceSpan Span);
