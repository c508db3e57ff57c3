// Font subsets that have been made.
using System.Collections.Concurrent;
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// Font subsets by font and glyphs. A letter gets a tier of the usual characters of a font, or all of them and its own
/// unusual ones: so nearly all letters share a few subsets, and making and compressing them costs a letter nothing.
/// Which subset a letter gets depends on its own glyphs only, never on letters before it. Thread-safe.
/// </summary>
internal sealed class SubsetCache
{
    /// <summary>Beyond this many subsets the cache starts anew, so that it cannot grow without end.</summary>
    private const int Capacity = 512;

    private readonly ConcurrentDictionary<FontFace, CidNumbering> _numberings = new();
    private readonly ConcurrentDictionary<(CidNumbering Numbering, int End), EmbeddedFont> _usual = new();
    private readonly ConcurrentDictionary<(CidNumbering Numbering, CidSet Cids), EmbeddedFont> _unusual = new();

    /// <summary>The CIDs of a font.</summary>
    public CidNumbering Numbering(FontFace face) => _numberings.GetOrAdd(face, static face => new CidNumbering(face));

    /// <summary>The subset for what a letter uses of a font.</summary>
    public EmbeddedFont Find(FontUse use)
    {
        var numbering = use.Numbering;
        var end = use.End;
        if (end <= numbering.UsualCount)
        {
            return _usual.GetOrAdd((numbering, numbering.TierEnd(end)), static key => new EmbeddedFont(
                key.Numbering, new CidSet(key.Numbering.Count).WithAllBelow(key.End)));
        }

        if (_unusual.Count >= Capacity)
        {
            _unusual.Clear();
        }

        return _unusual.GetOrAdd(
            (numbering, use.Cids().WithAllBelow(numbering.UsualCount)),
            static key => new EmbeddedFont(key.Numbering, key.Cids));
    }
}
