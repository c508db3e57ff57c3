// The style sheet that pages need to look like the letter.
using System.Globalization;
using System.Text;
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// The style sheet that pages need to look like the letter: the shipped fonts under the names that the pages use, and
/// none of the freedom that browsers take with text that has been laid out.
/// </summary>
public static class SvgStyleSheet
{
    /// <summary>The style sheet.</summary>
    /// <param name="fontAddress">The address of a font's TrueType file, from its name in <see cref="FontSet.Names"/>.</param>
    public static string Write(Func<string, string> fontAddress)
    {
        var css = new StringBuilder();
        foreach (var name in FontSet.Names)
        {
            // Letters wait for their fonts: another font at these places would be another letter.
            css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"{name}\";src:url(\"{fontAddress(name)}\");font-display:block}}\n");
        }

        css.Append("svg.page text{font-kerning:normal;font-variant-ligatures:none;font-feature-settings:normal;font-synthesis:none;");
        css.Append("font-style:normal;font-weight:normal;letter-spacing:0;word-spacing:0;unicode-bidi:bidi-override}\n");
        return css.ToString();
    }
}
