// A document the reviewer was given.
namespace ImrDocs.Letters.Cases;

/// <summary>A document the reviewer was given (8 CCR 9792.10.6(d)); it has one date, or a first and a last one, or none.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Author">Who wrote it; null when unknown.</param>
/// <param name="Date">Its date; null when it has none or spans several.</param>
/// <param name="From">The first date of several; null otherwise.</param>
/// <param name="To">The last date of several; null otherwise.</param>
/// <param name="SubmittedBy">Who submitted it; null when unknown.</param>
public sealed record ReviewedDocument(
    string Title,
    string? Author,
    DateOnly? Date,
    DateOnly? From,
    DateOnly? To,
    string? SubmittedBy);
