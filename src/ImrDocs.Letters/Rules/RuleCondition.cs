// When a rule asks for something: only of some cases and copies.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Rules;

/// <summary>
/// A condition of a rule, as <c>"if": { "recipient": ["employee", "dwc"], "parties.employer": true }</c> writes it.
/// </summary>
/// <param name="Path">The value it is about.</param>
/// <param name="Words">The texts of which it is one; empty when only its being there counts.</param>
/// <param name="IsThere">Whether it is there; null, false, zero and the empty list are not.</param>
internal sealed record RuleCondition(PathPattern Path, ImmutableArray<string> Words, bool IsThere)
{
    /// <summary>Whether some data meet the condition.</summary>
    /// <param name="data">The data.</param>
    /// <param name="found">Room for values; cleared.</param>
    public bool IsMetBy(ScribanObject data, List<Value> found)
    {
        found.Clear();
        Path.Find(data, found);
        foreach (var value in found)
        {
            if (Words.IsEmpty ? IsSomething(value) : value.Kind == ValueKind.String && Words.AsSpan().Contains(value.AsString))
            {
                return IsThere;
            }
        }

        return Words.IsEmpty && !IsThere;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        !Words.IsEmpty ? $"{Path} is {string.Join(" or ", Words)}"
        : IsThere ? $"there is {Path}"
        : $"there is no {Path}";

    private static bool IsSomething(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Int => value.AsInt != 0,
        ValueKind.List => value.AsList.Count > 0,
        _ => true,
    };
}

/// <summary>All conditions of a rule.</summary>
internal static class RuleConditions
{
    extension(ImmutableArray<RuleCondition> conditions)
    {
        /// <summary>Whether some data meet all of them.</summary>
        /// <param name="data">The data.</param>
        /// <param name="found">Room for values; cleared.</param>
        public bool AreMetBy(ScribanObject data, List<Value> found)
        {
            foreach (var condition in conditions)
            {
                if (!condition.IsMetBy(data, found))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The conditions in words, as the end of a sentence; empty when there are none.</summary>
        public string InWords => conditions.IsEmpty ? "" : ", if " + string.Join(" and ", conditions);

        /// <summary>The paths that name nothing in some data.</summary>
        public IEnumerable<PathPattern> Misnamed(ScribanObject data) =>
            conditions.Select(condition => condition.Path).Where(path => !path.Find(data, []));
    }
}
