// How a put ended.
namespace ImrDocs.Storage.Blobs;

/// <summary>How <see cref="IBlobStore.PutIfAbsentAsync"/> ended.</summary>
public enum PutOutcome
{
    /// <summary>This call made the blob: of all calls for a name, one gets this answer.</summary>
    Created,

    /// <summary>The name was taken; the blob under it is whole, durable and unchanged.</summary>
    AlreadyThere,
}
