// A letter between its templates and its document.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Letters.Generation;

/// <summary>What the templates say about a case, and what is needed to make a letter of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Request">Which letter about it; its mailing date is settled.</param>
/// <param name="Model">The data that the templates were evaluated on.</param>
/// <param name="Template">Name of the first template.</param>
/// <param name="Styles">The looks of the letter.</param>
/// <param name="Segments">What came of the templates.</param>
internal sealed record EvaluatedLetter(
    Case Case, LetterRequest Request, ScribanObject Model, string Template, StyleSheet Styles, ImmutableArray<Segment> Segments);
