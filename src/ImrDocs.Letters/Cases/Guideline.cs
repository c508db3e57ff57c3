// What a decision was based on.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// What a decision was based on, in exactly one of four forms: MTUS citations, with or without a citation outside of
/// the MTUS; a citation outside of the MTUS alone; none cited; or a whole sentence.
/// </summary>
/// <param name="Mtus">Citations of the Medical Treatment Utilization Schedule; empty in the other forms.</param>
/// <param name="NonMtus">A citation outside of the MTUS, printed exactly as given; null when there is none.</param>
/// <param name="NoneCited">No evidence was cited.</param>
/// <param name="Text">A whole sentence that stands for itself; null in the other forms.</param>
public sealed record Guideline(ImmutableArray<MtusCitation> Mtus, string? NonMtus, bool NoneCited, string? Text);
