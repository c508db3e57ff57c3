// What archiving a letter came to.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Archive;

/// <summary>A letter in the archive.</summary>
/// <param name="Manifest">Its manifest, as it stands in the store.</param>
/// <param name="Outcome">Whether this call committed it or found it committed.</param>
public sealed record ArchivedLetter(LetterManifest Manifest, PutOutcome Outcome);
