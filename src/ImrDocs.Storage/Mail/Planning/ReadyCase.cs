// A case that was made ready for the mail.
namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A case that was made ready.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Ready">The newest version that was made ready.</param>
/// <param name="Newest">The newest version of all.</param>
public sealed record ReadyCase(string CaseNumber, int Ready, int Newest);
