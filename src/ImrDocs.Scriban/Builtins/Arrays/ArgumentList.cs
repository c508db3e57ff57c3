// Reads and makes the lists of array functions.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>What the array functions share: null as an empty list, results that are paid for, members of elements.</summary>
internal static class ArgumentList
{
    private static readonly ScribanRange Nothing = new(0, 0, descending: false);

    extension(ReadOnlySpan<Value> arguments)
    {
        /// <summary>A list; null is an empty one.</summary>
        public ScribanList List(int index) => arguments[index].IsNull ? Nothing : arguments[index].AsList;
    }

    extension(ScribanList list)
    {
        /// <summary>A part of the list as a new sequence.</summary>
        public ScribanArray Slice(CallContext call, int start, int count, ScribanArray? into = null)
        {
            call.ChargeElements(count);
            var result = into ?? ScribanArray.Sequence(count);
            for (var i = start; i < start + count; i++)
            {
                result.Add(list[i]);
            }

            return result;
        }

        /// <summary>All elements as a new array with room for more, which are paid for as well.</summary>
        public ScribanArray Copy(CallContext call, int more)
        {
            call.ChargeElements(more);
            return list.Slice(call, 0, list.Count, new ScribanArray(list.Count + more));
        }
    }

    /// <summary>The member of an element; where mistakes are errors, the element must have it.</summary>
    /// <returns>Whether there is such a member.</returns>
    public static bool TryGetMember(CallContext call, Value element, int position, string name, out Value value)
    {
        if (call.TryGetMember(element, name, out value))
        {
            return true;
        }

        return !call.IsStrict ? false
            : element.IsNull ? throw call.Error(TemplateDiagnostics.NullTarget, $"Element {position} of the list is null")
            : throw call.Error(TemplateDiagnostics.UnknownMember, $"Element {position} of the list has no such member");
    }
}
