// The sums of a run.
using System.Diagnostics;
using ImrDocs.Cli.Verbs;

namespace ImrDocs.Cli.Output;

/// <summary>Counts a run; keeps single rows only while there are few, so that memory stays flat.</summary>
/// <param name="maximumRows">With more cases than this no single row is kept.</param>
internal sealed class RenderTotals(int maximumRows)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<RenderedCase> _rows = [];

    /// <summary>Letters made.</summary>
    public long Letters { get; private set; }

    /// <summary>Cases refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Pages of all letters.</summary>
    public long Pages { get; private set; }

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; private set; }

    /// <summary>Time since the run began.</summary>
    public double Milliseconds => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>The single cases; none when there are too many.</summary>
    public IReadOnlyList<RenderedCase> Rows => Letters + Refused <= maximumRows ? _rows : [];

    /// <summary>Counts a case.</summary>
    public void Add(RenderedCase rendered)
    {
        if (rendered.Letter is null)
        {
            Refused++;
        }
        else
        {
            Letters++;
        }

        Pages += rendered.Pages;
        Bytes += rendered.Files.Sum(file => file.Bytes);
        if (_rows.Count < maximumRows)
        {
            _rows.Add(rendered with { Diagnostics = [] });
        }
    }
}
