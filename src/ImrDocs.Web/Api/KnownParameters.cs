// Refuses queries with a parameter that an endpoint does not have.
using System.Collections.Immutable;
using System.Reflection;
using ImrDocs.Text;
using Microsoft.AspNetCore.Http.Metadata;

namespace ImrDocs.Web.Api;

/// <summary>
/// Refuses queries with a parameter that the endpoint does not have: a misspelt one would be ignored otherwise, and another
/// letter made than was meant.
/// </summary>
internal static class KnownParameters
{
    /// <summary>Makes the filter of an endpoint.</summary>
    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = endpoint.MethodInfo.GetParameters().SelectMany(NamesOf).ToImmutableArray();
        return call =>
        {
            var mistakes = call.HttpContext.Request.Query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => Mistake(name, known)).ToList();
            return mistakes.Count == 0 ? next(call) : ValueTask.FromResult<object?>(Answers.Of(Problem.BadRequest(string.Join("; ", mistakes))));
        };
    }

    private static string Mistake(string name, ImmutableArray<string> known) => NearestName.Of(name, known) is { } nearest
        ? $"{name}: there is no such parameter; did you mean '{nearest}'?"
        : known.IsEmpty ? "there are no parameters here" : $"there is a parameter that is none of {string.Join(", ", known)}";

    private static IEnumerable<string> NamesOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Where(property => property.SetMethod is not null).Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
        : IsQuery(parameter) ? [parameter.Name!]
        : [];

    /// <summary>What is a text or a number and comes from no header is of the query, or of the path, where no query overrules it.</summary>
    private static bool IsQuery(ParameterInfo parameter) =>
        (parameter.ParameterType == typeof(string) || Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
        && !parameter.GetCustomAttributes().Any(attribute => attribute is IFromHeaderMetadata);
}
