// Which data went into a value.
namespace ImrDocs.Text;

/// <summary>The data paths whose values went into a value: one <see cref="DataPath"/> or a union of several.</summary>
public abstract class DataOrigin
{
    private protected DataOrigin()
    {
    }

    /// <summary>The distinct paths, in the order in which they were united.</summary>
    public IReadOnlyList<DataPath> Paths
    {
        get
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var paths = new List<DataPath>();
            var pending = new Stack<DataOrigin>();
            pending.Push(this);
            while (pending.TryPop(out var origin))
            {
                if (origin is DataUnion union)
                {
                    pending.Push(union.Second);
                    pending.Push(union.First);
                }
                else if (origin is DataPath path && seen.Add(path.ToString()))
                {
                    paths.Add(path);
                }
            }

            return paths;
        }
    }

    /// <summary>Adds the paths themselves to a set that compares by reference: the quick way to ask for many values.</summary>
    public void AddTo(HashSet<DataOrigin> paths)
    {
        if (this is not DataUnion)
        {
            paths.Add(this);
            return;
        }

        var pending = new Stack<DataOrigin>();
        pending.Push(this);
        while (pending.TryPop(out var origin))
        {
            if (origin is DataUnion union)
            {
                pending.Push(union.Second);
                pending.Push(union.First);
            }
            else
            {
                paths.Add(origin);
            }
        }
    }

    /// <summary>Whether it is that very path, by reference, or unites it with others.</summary>
    public bool Contains(DataOrigin path)
    {
        // Unions of many are chains: only where they branch does one call go deeper.
        var rest = this;
        while (rest is DataUnion union)
        {
            var (one, other) = union.Second is DataUnion ? (union.First, union.Second) : (union.Second, union.First);
            if (one.Contains(path))
            {
                return true;
            }

            rest = other;
        }

        return ReferenceEquals(rest, path);
    }

    /// <summary>The origin of something made from two values; either may have none. Constant time.</summary>
    public static DataOrigin? Union(DataOrigin? first, DataOrigin? second) =>
        first is null || ReferenceEquals(first, second) ? second
        : second is null ? first
        : new DataUnion(first, second);
}

/// <summary>Two origins taken together.</summary>
internal sealed class DataUnion(DataOrigin first, DataOrigin second) : DataOrigin
{
    public DataOrigin First { get; } = first;

    public DataOrigin Second { get; } = second;
}
