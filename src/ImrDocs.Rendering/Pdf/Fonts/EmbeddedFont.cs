// A font subset as the objects of a PDF file.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Fonts;

/// <summary>
/// A composite font (ISO 32000-1, 9.7) with an embedded subset, ready to be written into many letters. Immutable.
/// </summary>
internal sealed class EmbeddedFont
{
    private readonly byte[] _name;
    private readonly byte[] _widths;
    private readonly byte[] _descriptor;
    private readonly SharedStream _fontFile;

    /// <summary>Makes and compresses the subset.</summary>
    /// <param name="numbering">The CIDs of the font.</param>
    /// <param name="cids">Those that are needed.</param>
    public EmbeddedFont(CidNumbering numbering, CidSet cids)
    {
        var face = numbering.Face;
        _name = Encoding.ASCII.GetBytes($"/{Tag(face, cids)}+{face.PostScriptName}");
        _widths = Widths(numbering, cids);
        _descriptor = FontDescriptor.Entries(face);
        var file = TrueTypeSubset.Make(numbering, cids);
        _fontFile = new SharedStream(
            new PdfBuffer().Write("/Filter/FlateDecode/Length1 "u8).WriteInteger(file.Length).ToArray(), Deflate.Compress(file));
        ToUnicode = new SharedStream(
            [.. "/Filter/FlateDecode"u8], Deflate.Compress(ToUnicodeMap.Write(numbering, cids.WithAllBelow(numbering.UsualCount))));
    }

    /// <summary>
    /// The compressed ToUnicode map. It has all usual characters whatever the subset has, so that it is mostly the same
    /// for all fonts of a letter.
    /// </summary>
    public SharedStream ToUnicode { get; }

    /// <summary>Writes the font into a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="toUnicode">Object number of the stream that holds <see cref="ToUnicode"/>.</param>
    /// <returns>Object number of the Type 0 font dictionary.</returns>
    public int Write(PdfFile file, int toUnicode)
    {
        var type0 = file.Reserve(4);
        var (descendant, descriptor, fontFile) = (type0 + 1, type0 + 2, type0 + 3);
        file.BeginObject(type0).Write("<</Type/Font/Subtype/Type0/BaseFont"u8).Write(_name)
            .Write("/Encoding/Identity-H/DescendantFonts["u8).WriteReference(descendant)
            .Write("]/ToUnicode "u8).WriteReference(toUnicode).Write(">>"u8);
        file.BeginObject(descendant).Write("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Write(_name)
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"u8)
            .Write("/FontDescriptor "u8).WriteReference(descriptor).Write(_widths).Write(">>"u8);
        file.BeginObject(descriptor).Write("<</Type/FontDescriptor/FontName"u8).Write(_name).Write(_descriptor)
            .Write("/FontFile2 "u8).WriteReference(fontFile).Write(">>"u8);
        file.WriteStream(fontFile, _fontFile);
        return type0;
    }

    /// <summary>Six letters that differ between subsets of a font (ISO 32000-1, 9.6.4), from what is in it.</summary>
    private static string Tag(FontFace face, CidSet cids)
    {
        const int length = 6;
        Span<byte> content = stackalloc byte[cids.Bits.Length * sizeof(ulong)];
        for (var i = 0; i < cids.Bits.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(content[(i * sizeof(ulong))..], cids.Bits[i]);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.ASCII.GetBytes(face.PostScriptName), .. content], digest);
        Span<char> tag = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            tag[i] = (char)('A' + (digest[i] % 26));
        }

        return new string(tag);
    }

    /// <summary>The entry W: the advances of the font itself (9.7.4.3; ISO 14289-1, 7.21.5).</summary>
    private static byte[] Widths(CidNumbering numbering, CidSet cids)
    {
        var face = numbering.Face;
        var output = new PdfBuffer().Write("/W["u8);
        var inRun = false;
        for (var cid = 0; cid < cids.End; cid++)
        {
            if (!cids.Contains(cid))
            {
                output.Write(inRun ? "]"u8 : default);
                inRun = false;
                continue;
            }

            if (inRun)
            {
                output.Write((byte)' ');
            }
            else
            {
                output.WriteInteger(cid).Write((byte)'[');
            }

            inRun = true;
            var advance = face.Advance(numbering.Glyph(cid));
            output.WriteThousandths(PdfUnits.GlyphSpaceThousandths(advance, face.Metrics.UnitsPerEm));
        }

        return output.Write(inRun ? "]]"u8 : "]"u8).ToArray();
    }
}
