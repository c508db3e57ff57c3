// Named members, as templates write them: {a: 1}.
using ImrDocs.Scriban.Functions;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Values;

/// <summary>
/// An object: named members in the order in which they were added. Objects built alike keep a member at the same
/// place, which lets a reader remember the place (<see cref="TryGet(string, ref int, out Value)"/>).
/// </summary>
public sealed class ScribanObject
{
    private const int IndexedFrom = 9;

    private readonly DataPath? _path;
    private Entry[] _entries;
    private Dictionary<string, int>? _index;

    /// <summary>An empty object with room for <paramref name="capacity"/> members.</summary>
    public ScribanObject(int capacity = 0)
        : this(capacity, path: null, isReadOnly: false)
    {
    }

    internal ScribanObject(int capacity, DataPath? path, bool isReadOnly)
    {
        _entries = capacity == 0 ? [] : new Entry[capacity];
        _path = path;
        IsReadOnly = isReadOnly;
        IsRoot = path is null;
    }

    /// <summary>The number of members.</summary>
    public int Count { get; private set; }

    /// <summary>Whether templates must not change it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The data of all members that templates put in.</summary>
    internal DataOrigin? Contents { get; private set; }

    /// <summary>The namespace whose functions these members are; null for data.</summary>
    internal FunctionNamespace? Namespace { get; init; }

    private bool IsRoot { get; }

    /// <summary>An empty root of a host's data; its members are the global names of a template.</summary>
    /// <param name="isReadOnly">Whether templates are refused to change it or anything in it.</param>
    /// <param name="capacity">How many members there will be.</param>
    public static ScribanObject Model(bool isReadOnly, int capacity = 0) => new(capacity, path: null, isReadOnly);

    /// <summary>The name of the member at a place in order.</summary>
    public string NameAt(int place) => _entries[place].Name;

    /// <summary>The value of the member at a place in order.</summary>
    public Value ValueAt(int place) => _entries[place].Value;

    /// <summary>Whether a member exists.</summary>
    public bool Contains(string name) => Find(name) >= 0;

    /// <summary>Reads a member.</summary>
    public bool TryGet(string name, out Value value)
    {
        var place = Find(name);
        value = place < 0 ? default : _entries[place].Value;
        return place >= 0;
    }

    /// <summary>Reads a member; <paramref name="hint"/> is where the same reader found it last time.</summary>
    public bool TryGet(string name, ref int hint, out Value value)
    {
        var place = hint;
        if ((uint)place >= (uint)Count || !Same(_entries[place].Name, name))
        {
            place = Find(name);
            if (place < 0)
            {
                value = default;
                return false;
            }

            hint = place;
        }

        value = _entries[place].Value;
        return true;
    }

    /// <summary>Adds or replaces a member.</summary>
    public void Set(string name, Value value)
    {
        Put(name, value);
        Contents = DataOrigin.Union(Contents, value.DeepOrigin);
    }

    /// <summary>
    /// Adds data of the host: a value that is neither list nor object, or one of those that was filled at a place of the
    /// same path in another read-only root.
    /// </summary>
    public void AddData(string name, Value value) => Put(name, value.WithOrigin(PathOf(name)));

    /// <summary>Adds an object of the host's data and returns it to be filled.</summary>
    public ScribanObject AddDataObject(string name, int capacity = 0)
    {
        var path = PathOf(name);
        var child = new ScribanObject(capacity, path, IsReadOnly);
        Put(name, Value.From(child).WithOrigin(path));
        return child;
    }

    /// <summary>Adds an array of the host's data and returns it to be filled.</summary>
    public ScribanArray AddDataArray(string name, int capacity = 0)
    {
        var path = PathOf(name);
        var child = new ScribanArray(capacity, isSequence: false, path, IsReadOnly);
        Put(name, Value.From(child).WithOrigin(path));
        return child;
    }

    /// <summary>Whether a template's <c>readonly</c> statement protects the member.</summary>
    internal bool IsProtected(string name) => IsReadOnly || (Find(name) is >= 0 and var place && _entries[place].IsProtected);

    /// <summary>Protects a member; it is added as null when it does not exist.</summary>
    internal void Protect(string name)
    {
        var place = PlaceFor(name);
        _entries[place].IsProtected = true;
    }

    /// <summary>
    /// A copy that takes new members; those copied from read-only data are protected. A copy of data keeps its paths.
    /// </summary>
    internal ScribanObject CloneForWriting()
    {
        var clone = new ScribanObject(Count + 4) { Contents = Contents };
        for (var i = 0; i < Count; i++)
        {
            var place = clone.Append(_entries[i].Name);
            clone._entries[place] = _entries[i];
            clone._entries[place].IsProtected |= IsReadOnly;
        }

        return clone;
    }

    private static bool Same(string a, string b) => ReferenceEquals(a, b) || string.Equals(a, b, StringComparison.Ordinal);

    private DataPath PathOf(string name) => IsRoot ? DataPath.Root(name) : _path!.Member(name);

    private int Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out var indexed) ? indexed : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (Same(_entries[i].Name, name))
            {
                return i;
            }
        }

        return -1;
    }

    // The place is found first: finding it may replace the entries.
    private void Put(string name, Value value)
    {
        var place = PlaceFor(name);
        _entries[place].Value = value;
    }

    private int PlaceFor(string name) => Find(name) is >= 0 and var place ? place : Append(name);

    private int Append(string name)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, Count * 2));
        }

        _entries[Count].Name = name;
        _index?.Add(name, Count);
        Count++;
        if (Count == IndexedFrom)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < Count; i++)
            {
                _index.Add(_entries[i].Name, i);
            }
        }

        return Count - 1;
    }

    private struct Entry
    {
        public string Name;
        public Value Value;
        public bool IsProtected;
    }
}
