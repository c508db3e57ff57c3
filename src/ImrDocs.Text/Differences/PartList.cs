// Gathers words into parts of a difference.
using System.Collections.Immutable;
using System.Text;

namespace ImrDocs.Text.Differences;

/// <summary>Gathers words into parts; of what stands between two unchanged words, the removed ones come first.</summary>
internal sealed class PartList
{
    private readonly ImmutableArray<DifferencePart>.Builder _parts = ImmutableArray.CreateBuilder<DifferencePart>();
    private readonly StringBuilder _same = new();
    private readonly StringBuilder _removed = new();
    private readonly StringBuilder _added = new();

    public void Add(ChangeKind kind, string word)
    {
        switch (kind)
        {
            case ChangeKind.Removed:
                Flush(_same, ChangeKind.Same);
                _removed.Append(word);
                break;
            case ChangeKind.Added:
                Flush(_same, ChangeKind.Same);
                _added.Append(word);
                break;
            default:
                FlushChanges();
                _same.Append(word);
                break;
        }
    }

    public ImmutableArray<DifferencePart> ToParts()
    {
        FlushChanges();
        Flush(_same, ChangeKind.Same);
        return _parts.DrainToImmutable();
    }

    private void FlushChanges()
    {
        Flush(_removed, ChangeKind.Removed);
        Flush(_added, ChangeKind.Added);
    }

    private void Flush(StringBuilder text, ChangeKind kind)
    {
        if (text.Length > 0)
        {
            _parts.Add(new DifferencePart(kind, text.ToString()));
            text.Clear();
        }
    }
}
