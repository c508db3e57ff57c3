// How an authorization differs from the request.
namespace ImrDocs.Letters.Cases;

/// <summary>How an authorization differs from the request.</summary>
public enum AuthorizationKind
{
    /// <summary>A part of the request was authorized; the remaining part is in dispute.</summary>
    Partial,

    /// <summary>Something else was authorized; the whole request is in dispute.</summary>
    Substituted,
}
