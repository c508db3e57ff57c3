// The pictures of letters that pages show.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Web.Preview;

/// <summary>
/// The pictures of the letters that have been drawn, under the hashes of their files. Only what templates hold gets in, so
/// that no request makes it grow. Thread-safe.
/// </summary>
internal sealed class LetterPictures
{
    // Drafts of templates are parsed anew with every change, and their pictures with them.
    private readonly ConditionalWeakTable<Picture, string> _hashes = [];
    private readonly ConcurrentDictionary<string, Picture> _pictures = new(StringComparer.Ordinal);

    /// <summary>The address of a picture, which is served from now on.</summary>
    public string AddressOf(Picture picture)
    {
        var hash = _hashes.GetValue(picture, added => ContentHash.Of(added.File.Span));
        _pictures.TryAdd(hash, picture);
        return LetterAssets.PictureAddress(hash);
    }

    /// <summary>The picture of a hash; null when none was drawn that has it.</summary>
    public Picture? Find(string hash) => _pictures.GetValueOrDefault(hash);
}
