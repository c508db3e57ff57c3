// A list that grows, as templates write it: [1, 2].
using ImrDocs.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// An array. It may carry named members beside its elements. What it is made from is the union of the origins of
/// everything that was ever put in. Growing is charged against the limits by the caller.
/// </summary>
public sealed class ScribanArray : ScribanList
{
    private readonly DataPath? _path;
    private Value[] _items;
    private int _count;

    /// <summary>An empty array with room for <paramref name="capacity"/> elements.</summary>
    public ScribanArray(int capacity = 0)
        : this(capacity, isSequence: false, path: null, isReadOnly: false)
    {
    }

    internal ScribanArray(int capacity, bool isSequence, DataPath? path, bool isReadOnly)
    {
        _items = capacity == 0 ? [] : new Value[capacity];
        IsSequence = isSequence;
        _path = path;
        IsReadOnly = isReadOnly;
    }

    /// <inheritdoc/>
    public override int Count => _count;

    /// <inheritdoc/>
    public override bool IsSequence { get; }

    /// <summary>Whether templates must not change it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Named members beside the elements; null when there are none.</summary>
    public ScribanObject? Members { get; internal set; }

    /// <summary>The data of all elements.</summary>
    internal DataOrigin? Contents { get; private set; }

    /// <inheritdoc/>
    public override Value this[int index] => index < _count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The elements; valid until the array is changed.</summary>
    public ReadOnlySpan<Value> AsSpan() => _items.AsSpan(0, _count);

    /// <summary>A sequence, as filters make it (<c>object.typeof</c>: iterator).</summary>
    public static ScribanArray Sequence(int capacity = 0) => new(capacity, isSequence: true, path: null, isReadOnly: false);

    /// <summary>An array with these elements.</summary>
    public static ScribanArray Of(ReadOnlySpan<Value> items)
    {
        var array = new ScribanArray(items.Length);
        foreach (var item in items)
        {
            array.Add(item);
        }

        return array;
    }

    /// <summary>Appends an element.</summary>
    public void Add(Value item)
    {
        Grow(_count + 1);
        _items[_count - 1] = item;
        Note(item);
    }

    /// <summary>Inserts an element before a position from 0 to <see cref="Count"/>.</summary>
    public void Insert(int index, Value item)
    {
        Grow(_count + 1);
        Array.Copy(_items, index, _items, index + 1, _count - 1 - index);
        _items[index] = item;
        Note(item);
    }

    /// <summary>Takes an element out.</summary>
    public void RemoveAt(int index)
    {
        Array.Copy(_items, index + 1, _items, index, _count - index - 1);
        _items[--_count] = default;
    }

    /// <summary>Replaces an element; behind the end, the array is first filled up with nulls.</summary>
    internal void Set(int index, Value item)
    {
        if (index >= _count)
        {
            Grow(index + 1);
        }

        _items[index] = item;
        Note(item);
    }

    /// <summary>Appends data of the host: a value that is neither list nor object.</summary>
    public void AddData(Value value) => Add(value.WithOrigin(_path?.Element(_count)));

    /// <summary>Appends an object of the host's data and returns it to be filled.</summary>
    public ScribanObject AddDataObject(int capacity = 0)
    {
        var path = _path?.Element(_count);
        var child = new ScribanObject(capacity, path, IsReadOnly);
        Add(Value.From(child).WithOrigin(path));
        return child;
    }

    /// <summary>Appends an array of the host's data and returns it to be filled.</summary>
    public ScribanArray AddDataArray()
    {
        var path = _path?.Element(_count);
        var child = new ScribanArray(0, isSequence: false, path, IsReadOnly);
        Add(Value.From(child).WithOrigin(path));
        return child;
    }

    // Data of the host is covered by its own path; only what templates put in is gathered.
    private void Note(Value item)
    {
        if (_path is null)
        {
            Contents = DataOrigin.Union(Contents, item.DeepOrigin);
        }
    }

    private void Grow(int count)
    {
        if (count > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(count, Math.Max(4, _items.Length * 2)));
        }

        _count = count;
    }
}
