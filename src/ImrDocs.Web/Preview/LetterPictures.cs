// The pictures of letters that pages show.
using System.Runtime.CompilerServices;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Web.Preview;

/// <summary>
/// The pictures of the letters that were drawn lately, under the hashes of their files. Every draft of templates can bring
/// others: beyond a number of bytes those go that were drawn or asked for longest ago, and are back with the next page that
/// shows them. A cache of the framework would refuse the newest instead, which a browser is about to ask for. Thread-safe.
/// </summary>
/// <param name="mostBytes">The most bytes of all files together; the newest is kept whatever its size.</param>
internal sealed class LetterPictures(long mostBytes = LetterPictures.MostBytes)
{
    /// <summary>Room for dozens of the largest pictures that a template set takes.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    // Drafts of templates are parsed anew with every change, and their pictures with them.
    private readonly ConditionalWeakTable<Picture, string> _hashes = [];
    private readonly Dictionary<string, LinkedListNode<KeptPicture>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptPicture> _kept = [];
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The address of a picture, which is served from now on.</summary>
    public string AddressOf(Picture picture)
    {
        var hash = _hashes.GetValue(picture, added => ContentHash.Of(added.File.Span));
        lock (_lock)
        {
            if (!Touch(hash))
            {
                _places.Add(hash, _kept.AddFirst(new KeptPicture(hash, picture)));
                _bytes += picture.File.Length;
                DropOldest();
            }
        }

        return LetterAssets.PictureAddress(hash);
    }

    /// <summary>The picture of a hash; null when none that has it was drawn lately.</summary>
    public Picture? Find(string hash)
    {
        lock (_lock)
        {
            return Touch(hash) ? _kept.First!.Value.Picture : null;
        }
    }

    /// <summary>Brings a picture to the front; false when it is not there.</summary>
    private bool Touch(string hash)
    {
        if (!_places.TryGetValue(hash, out var place))
        {
            return false;
        }

        _kept.Remove(place);
        _kept.AddFirst(place);
        return true;
    }

    private void DropOldest()
    {
        while (_bytes > mostBytes && _kept.Count > 1)
        {
            var oldest = _kept.Last!.Value;
            _kept.RemoveLast();
            _places.Remove(oldest.Hash);
            _bytes -= oldest.Picture.File.Length;
        }
    }

    private readonly record struct KeptPicture(string Hash, Picture Picture);
}
