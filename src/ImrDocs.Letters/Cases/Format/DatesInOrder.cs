// Dates that follow each other.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Dates of which none is before the one named ahead of it; a strict one is not the same day either.</summary>
internal sealed class DatesInOrder(params ImmutableArray<(Field Date, bool IsStrict)> dates) : FieldRule
{
    // Each date says something by itself; dates of two authors that contradict each other are told by Check.
    public override bool BindsFields => false;

    public override void Check(ref JsonCursor json, scoped FieldValues values)
    {
        Field? last = null;
        var isStrict = false;
        foreach (var (field, strictlyAfterLast) in dates)
        {
            isStrict |= strictlyAfterLast;
            if (values.Raw(field) is not DateOnly date)
            {
                continue;
            }

            if (last is not null)
            {
                var days = date.DayNumber - ((DateOnly)values.Raw(last)!).DayNumber;
                if (days < 0 || (isStrict && days == 0))
                {
                    json.Problems.Add(
                        CaseDiagnostics.DateOrder,
                        values.OffsetOf(field),
                        $"The date '{field.Name}' must {(isStrict ? "be after" : "not be before")} '{last.Name}'",
                        field: field.Name);
                }
            }

            (last, isStrict) = (field, false);
        }
    }

    public override void WriteSchema(Utf8JsonWriter schema)
    {
        var order = string.Concat(dates.Select((date, i) => (i == 0 ? "" : date.IsStrict ? " < " : " <= ") + date.Date.Name));
        schema.WriteString("$comment", "Order in time, which JSON Schema cannot say: " + order);
    }
}
