// The pages of a long list.
namespace ImrDocs.Web.Operations;

/// <summary>One page of a long list.</summary>
/// <param name="Total">Entries in the whole list.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Entries on a page.</param>
/// <param name="Address">The address of the list, to which the number of a page is added.</param>
internal sealed record Paging(long Total, int Number, int Size, string Address)
{
    /// <summary>Entries on a page.</summary>
    public const int DefaultSize = 50;

    /// <summary>How many pages there are.</summary>
    public long Count => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Entries before this page.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The address of another page.</summary>
    public string AddressOf(int number) => FormattableString.Invariant($"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}p={number}");

    /// <summary>The number of a page that was asked for; a list has no page beyond a million entries, which nobody leafs to.</summary>
    public static int NumberOf(int? asked) => Math.Clamp(asked ?? 1, 1, 20_000);
}
