// Compares what the inserter read with what was printed, sheet by sheet.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>
/// Proves that what was inserted is what was printed. It is so when nothing is found: then each sheet was read once,
/// each directly behind the sheet of its letter that it belongs behind, and each batch in the order of its envelopes.
/// </summary>
public static class Reconciliation
{
    /// <summary>Compares.</summary>
    /// <param name="batches">The batches as they were printed.</param>
    /// <param name="inserted">The sheets in the order they were read. Marks on backs may be among them, each behind its front.</param>
    /// <param name="spoiled">Envelopes that were destroyed and made again: of each only the last set of sheets counts.</param>
    /// <returns>What does not agree, in the order of the record; what is missing last, in the order of printing.</returns>
    public static ImmutableArray<SheetException> Compare(
        IReadOnlyCollection<MailBatch> batches, IReadOnlyList<InsertedSheet> inserted, IReadOnlySet<string> spoiled)
    {
        var envelopes = batches.SelectMany(batch => batch.Envelopes).ToDictionary(envelope => envelope.Id, StringComparer.Ordinal);

        // What was pulled out after it was inserted is in the record; it is destroyed, and tells nothing.
        inserted = [.. inserted.Where(sheet => !(envelopes.TryGetValue(sheet.Envelope, out var one) && one.State == BatchState.Voided))];
        var found = new List<SheetException>();
        var read = new List<Read>();
        foreach (var sheet in WithoutSpoiled(WithoutBacks(inserted), spoiled))
        {
            if (!envelopes.TryGetValue(sheet.Envelope, out var envelope)
                || !string.Equals(sheet.Batch, envelope.Batch.Id, StringComparison.Ordinal)
                || sheet.Pages != envelope.Planned.Pages
                || sheet.Page < 1
                || sheet.Page > sheet.Pages)
            {
                found.Add(new SheetException(SheetFault.Foreign, sheet.Envelope, sheet.Page, sheet.Line));
            }
            else
            {
                read.Add(new Read(envelope, (sheet.Page + 1) / 2, sheet.Line));
            }
        }

        var once = new List<Read>(read.Count);
        var seen = new HashSet<(string, int)>();
        foreach (var sheet in read)
        {
            if (seen.Add((sheet.Envelope.Id, sheet.Number)))
            {
                once.Add(sheet);
            }
            else
            {
                found.Add(new SheetException(SheetFault.Doubled, sheet.Envelope.Id, sheet.FrontPage, sheet.Line));
            }
        }

        found.AddRange(Swapped(once, seen));
        found.AddRange(batches.SelectMany(batch => OutOfOrder(batch, once, spoiled)));
        return [.. found.OrderBy(one => one.Line), .. batches.SelectMany(batch => Missing(batch, seen))];
    }

    /// <summary>A reader of both sides reads a back directly behind its front; it tells nothing more.</summary>
    private static IEnumerable<InsertedSheet> WithoutBacks(IReadOnlyList<InsertedSheet> sheets) => sheets.Where((sheet, index) =>
        !(sheet.Page % 2 == 0
            && index > 0
            && sheets[index - 1].Page == sheet.Page - 1
            && sheets[index - 1].Pages == sheet.Pages
            && string.Equals(sheets[index - 1].Envelope, sheet.Envelope, StringComparison.Ordinal)));

    /// <summary>Of an envelope that was made again, what stands before its last first sheet is destroyed.</summary>
    private static List<InsertedSheet> WithoutSpoiled(IEnumerable<InsertedSheet> sheets, IReadOnlySet<string> spoiled)
    {
        var all = sheets.ToList();
        foreach (var envelope in spoiled)
        {
            var last = all.FindLastIndex(sheet => sheet.Page == 1 && string.Equals(sheet.Envelope, envelope, StringComparison.Ordinal));
            all = [.. all.Where((sheet, index) => index >= last || !string.Equals(sheet.Envelope, envelope, StringComparison.Ordinal))];
        }

        return all;
    }

    private static IEnumerable<SheetException> Swapped(List<Read> sheets, HashSet<(string Envelope, int Number)> seen)
    {
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            var before = sheet.Number - 1;
            while (before > 0 && !seen.Contains((sheet.Envelope.Id, before)))
            {
                before--;
            }

            if (before > 0 && !(i > 0 && sheets[i - 1].Envelope == sheet.Envelope && sheets[i - 1].Number == before))
            {
                yield return new SheetException(SheetFault.Swapped, sheet.Envelope.Id, sheet.FrontPage, sheet.Line);
            }
        }
    }

    /// <summary>The fewest envelopes that would have to be moved for the rest to be in order.</summary>
    private static IEnumerable<SheetException> OutOfOrder(MailBatch batch, List<Read> sheets, IReadOnlySet<string> spoiled)
    {
        var places = batch.Envelopes.Select((envelope, place) => (envelope.Id, place)).ToDictionary(one => one.Id, one => one.place, StringComparer.Ordinal);
        var firsts = sheets.Where(sheet => sheet.Envelope.Batch == batch && !spoiled.Contains(sheet.Envelope.Id)).DistinctBy(sheet => sheet.Envelope).ToList();
        var inOrder = LongestRise([.. firsts.Select(sheet => places[sheet.Envelope.Id])]);
        return
            from sheet in firsts
            where !inOrder.Contains(places[sheet.Envelope.Id])
            select new SheetException(SheetFault.OutOfOrder, sheet.Envelope.Id, null, sheet.Line);
    }

    /// <summary>The longest rising subsequence of different numbers (patience sorting).</summary>
    private static HashSet<int> LongestRise(IReadOnlyList<int> numbers)
    {
        var tops = new List<int>();
        var previous = new int[numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            var pile = tops.FindIndex(top => numbers[top] >= numbers[i]);
            pile = pile < 0 ? tops.Count : pile;
            previous[i] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        var rise = new HashSet<int>();
        for (var at = tops.Count == 0 ? -1 : tops[^1]; at >= 0; at = previous[at])
        {
            rise.Add(numbers[at]);
        }

        return rise;
    }

    private static IEnumerable<SheetException> Missing(MailBatch batch, HashSet<(string Envelope, int Number)> seen)
    {
        if (!batch.Envelopes.Any(envelope => IsSeen(envelope, seen)))
        {
            return [new SheetException(SheetFault.Missing, batch.Id)];
        }

        return
            from envelope in batch.Envelopes
            where envelope.State != BatchState.Voided
            from one in IsSeen(envelope, seen)
                ? Enumerable.Range(1, envelope.Planned.Sheets)
                    .Where(number => !seen.Contains((envelope.Id, number)))
                    .Select(number => new SheetException(SheetFault.Missing, envelope.Id, (2 * number) - 1))
                : [new SheetException(SheetFault.Missing, envelope.Id)]
            select one;
    }

    private static bool IsSeen(MailEnvelope envelope, HashSet<(string, int)> seen) =>
        Enumerable.Range(1, envelope.Planned.Sheets).Any(number => seen.Contains((envelope.Id, number)));

    /// <summary>A sheet that belongs to an envelope, by its number in it, from 1.</summary>
    private sealed record Read(MailEnvelope Envelope, int Number, int Line)
    {
        public int FrontPage => (2 * Number) - 1;
    }
}
