// The rows of a letter, a column or a piece of furniture, in the making.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>Collects rows and settles the spaces and the keep rules between them.</summary>
/// <param name="capacity">Room for so many rows to begin with.</param>
internal sealed class RowList(int capacity = 0)
{
    private readonly List<PlacedLine> _markers = [];
    private KeepRule _nextKeep;

    public List<FlowRow> Rows { get; } = new(capacity);

    /// <summary>Space that the last block wants below itself.</summary>
    public int SpaceAfter { get; private set; }

    /// <summary>Space that the first row wants above itself.</summary>
    public int SpaceBefore => Rows.Count == 0 ? 0 : Rows[0].Space;

    /// <summary>Height of all rows, without the space above the first.</summary>
    public int Height
    {
        get
        {
            var height = 0;
            for (var i = 0; i < Rows.Count; i++)
            {
                height += Rows[i].Height + (i == 0 ? 0 : Rows[i].Space);
            }

            return height;
        }
    }

    /// <summary>Appends a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="spaceBefore">The space it wants above; of two spaces that meet the larger counts.</param>
    /// <param name="keep">How strongly it holds to the row before it.</param>
    public void Add(FlowRow row, int spaceBefore = 0, KeepRule keep = KeepRule.None)
    {
        row.Space = Math.Max(SpaceAfter, spaceBefore);
        row.Keep = keep > _nextKeep ? keep : _nextKeep;
        SpaceAfter = 0;
        _nextKeep = KeepRule.None;
        Rows.Add(row);
    }

    /// <summary>Ends a block that wants space below itself.</summary>
    public void EndBlock(int spaceAfter) => SpaceAfter = Math.Max(SpaceAfter, spaceAfter);

    /// <summary>Ties the next row to the last one.</summary>
    public void KeepNext(KeepRule keep)
    {
        if (Rows.Count > 0 && keep > _nextKeep)
        {
            _nextKeep = keep;
        }
    }

    /// <summary>Holds a marker for the next line of text.</summary>
    public void AddMarker(PlacedLine marker) => _markers.Add(marker);

    /// <summary>The markers that wait for a line.</summary>
    public PlacedLine[] TakeMarkers()
    {
        if (_markers.Count == 0)
        {
            return [];
        }

        PlacedLine[] markers = [.. _markers];
        _markers.Clear();
        return markers;
    }

    /// <summary>Ties all rows from <paramref name="first"/> on to each other unless they are higher than a page.</summary>
    public void KeepTogether(int first, int pageHeight)
    {
        long height = 0;
        for (var i = first; i < Rows.Count; i++)
        {
            height += Rows[i].Height + (i == first ? 0 : Rows[i].Space);
        }

        for (var i = first + 1; i < Rows.Count && height <= pageHeight; i++)
        {
            if (Rows[i].Keep < KeepRule.Together)
            {
                Rows[i].Keep = KeepRule.Together;
            }
        }
    }
}
