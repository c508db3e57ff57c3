// One line of a listing.
namespace ImrDocs.Storage.Blobs;

/// <summary>A blob as a listing tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When the store got it, by the clock of the store.</param>
public sealed record BlobEntry(BlobName Name, long Length, DateTimeOffset Written);
