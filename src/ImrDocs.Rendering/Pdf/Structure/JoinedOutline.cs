// Bookmarks of a file of many letters.
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>Writes one bookmark a letter, side by side (ISO 32000-1, 12.3.3).</summary>
internal static class JoinedOutline
{
    /// <summary>Writes the outline.</summary>
    /// <returns>Object number of the outline dictionary.</returns>
    public static int Write(PdfFile file, IReadOnlyList<JoinedLetter> letters)
    {
        var root = file.Reserve();
        var first = file.Reserve(letters.Count);
        file.BeginObject(root).Write("<</Type/Outlines/First "u8).WriteReference(first)
            .Write("/Last "u8).WriteReference(first + letters.Count - 1).Write("/Count "u8).WriteInteger(letters.Count).Write(">>"u8);
        for (var i = 0; i < letters.Count; i++)
        {
            var output = file.BeginObject(first + i);
            output.Write("<</Title"u8).WriteTextString(letters[i].Name).Write("/Parent "u8).WriteReference(root);
            if (i > 0)
            {
                output.Write("/Prev "u8).WriteReference(first + i - 1);
            }

            if (i < letters.Count - 1)
            {
                output.Write("/Next "u8).WriteReference(first + i + 1);
            }

            output.Write("/Dest["u8).WriteReference(letters[i].FirstPage).Write("/XYZ null "u8)
                .WritePoints(letters[i].PageHeight).Write(" null]>>"u8);
        }

        return root;
    }
}
