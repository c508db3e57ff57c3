// The ways to round a number.
namespace ImrDocs.Scriban.Builtins.Numbers;

/// <summary>The rounding modes a template can name as an argument of <c>math.round</c>.</summary>
internal static class RoundingMode
{
    /// <summary>The names, for messages.</summary>
    public const string Names = "\"away\", \"even\", \"zero\", \"up\" or \"down\"";

    /// <summary>The mode of a name: halves away from zero or to the even digit, or everything towards zero, up or down.</summary>
    public static MidpointRounding? Find(string name) => name switch
    {
        "away" => MidpointRounding.AwayFromZero,
        "even" => MidpointRounding.ToEven,
        "zero" => MidpointRounding.ToZero,
        "up" => MidpointRounding.ToPositiveInfinity,
        "down" => MidpointRounding.ToNegativeInfinity,
        _ => null,
    };
}
