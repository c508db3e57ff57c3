// The letter before this one to the same recipient.
namespace ImrDocs.Letters.Generation;

/// <summary>The letter to the same recipient that a letter replaces. The mail run knows it; no case tells it.</summary>
/// <param name="Mailed">The mailing date that the earlier letter bears.</param>
/// <param name="CameBack">Whether it came back, so that the recipient did not get it.</param>
public sealed record EarlierLetter(DateOnly Mailed, bool CameBack);
