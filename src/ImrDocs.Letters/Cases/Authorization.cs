// What utilization review authorized of a request.
namespace ImrDocs.Letters.Cases;

/// <summary>What utilization review authorized of a request before the rest was disputed.</summary>
/// <param name="Kind">A part of the request, or something else in its place.</param>
/// <param name="Original">The request as it was made.</param>
/// <param name="Authorized">What was authorized.</param>
/// <param name="Remaining">What remains in dispute; only for a partial authorization, else null.</param>
public sealed record Authorization(AuthorizationKind Kind, string Original, string Authorized, string? Remaining);
