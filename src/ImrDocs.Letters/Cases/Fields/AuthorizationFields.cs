// The fields of an authorization.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Authorization"/>.</summary>
internal static class AuthorizationFields
{
    private static readonly ChoiceType<AuthorizationKind> Kinds = new(
        ("partial", AuthorizationKind.Partial, "A part of the request was authorized; the remaining part is in dispute"),
        ("substituted", AuthorizationKind.Substituted, "Something else was authorized; the whole request is in dispute"));

    private static readonly Field<Authorization, AuthorizationKind> Kind = Choice<Authorization, AuthorizationKind>(
        "kind", Kinds, a => a.Kind, "How it differs from the request");

    private static readonly Field<Authorization, string> Original = Text<Authorization>(
        "original", a => a.Original, "The request as it was made");

    private static readonly Field<Authorization, string> Authorized = Text<Authorization>(
        "authorized", a => a.Authorized, "What was authorized");

    private static readonly Field<Authorization, string?> Remaining = OptionalText<Authorization>(
        "remaining", a => a.Remaining, "What remains in dispute; with a partial authorization only");

    public static readonly ObjectType<Authorization> Type = new(
        "authorization",
        "What utilization review authorized of a request before the rest was disputed",
        [Kind, Original, Authorized, Remaining],
        v => new Authorization(v.Get(Kind), v.Get(Original), v.Get(Authorized), v.Get(Remaining)),
        new RequiredWith<AuthorizationKind>(Kind, Kinds, AuthorizationKind.Partial, Remaining));
}
