// Lets markup be written as interpolated strings with escaped holes.
using System.Runtime.CompilerServices;

namespace ImrDocs.Rendering.Xml;

/// <summary>Writes the pieces of an interpolated string straight into an <see cref="XmlBuffer"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct XmlInterpolation
{
    public XmlInterpolation(int literalLength, int formattedCount, XmlBuffer buffer)
    {
        _ = literalLength + formattedCount;
        Buffer = buffer;
    }

    /// <summary>Where the pieces go.</summary>
    public XmlBuffer Buffer { get; }

    public void AppendLiteral(string markup) => Buffer.WriteUtf8(markup);

    public void AppendFormatted(string data) => Buffer.WriteText(data);

    public void AppendFormatted(long number) => Buffer.WriteNumber(number);
}
