// A file of a batch of mail.
namespace ImrDocs.Letters.Mailing;

/// <summary>A file of a batch.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
public sealed record MailFile(string Name, long Bytes, string Sha256);
