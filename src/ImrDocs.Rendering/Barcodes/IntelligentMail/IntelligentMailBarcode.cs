// The barcode by which the Postal Service sorts and tracks a piece of mail.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Barcodes.IntelligentMail;

/// <summary>
/// An Intelligent Mail barcode (USPS-B-3200): 65 bars of four heights that say who mails what, and where to. Immutable.
/// </summary>
public sealed class IntelligentMailBarcode
{
    /// <summary>Digits of a tracking code.</summary>
    public const int TrackingLength = 20;

    /// <summary>How many bars there are.</summary>
    public const int BarCount = 65;

    /// <summary>Width of a bar in EMU: 0.020 inch, with a tolerance of 0.005.</summary>
    public const int BarWidth = Inch / 50;

    /// <summary>Height of a full bar in EMU: 0.14 inch, where 0.125 to 0.165 are allowed.</summary>
    public const int FullHeight = Tracker + (2 * Extension);

    /// <summary>From the left edge of the first bar to the right edge of the last, in EMU: 2.93 inches, 22 bars an inch.</summary>
    public const int Width = ((BarCount - 1) * Inch / BarsPerInch) + BarWidth;

    private const int Inch = 914_400;
    private const int BarsPerInch = 22;

    /// <summary>The middle part, which every bar has: 0.05 inch, where 0.039 to 0.057 are allowed.</summary>
    private const int Tracker = Inch / 20;

    /// <summary>The part of a bar above or below the middle: 0.045 inch, which makes 0.095 with it, where 0.083 to 0.111 are allowed.</summary>
    private const int Extension = Inch * 9 / 200;

    private IntelligentMailBarcode(string tracking, string routing, string bars)
    {
        Tracking = tracking;
        Routing = routing;
        Bars = bars;
    }

    /// <summary>Barcode id, service type, mailer id and serial number: 20 digits.</summary>
    public string Tracking { get; }

    /// <summary>ZIP code, ZIP+4 or delivery point without any hyphen; empty for none.</summary>
    public string Routing { get; }

    /// <summary>Everything that it says as people write it: the tracking code and, after a space, the routing code if there is one.</summary>
    public string Digits => Routing.Length == 0 ? Tracking : $"{Tracking} {Routing}";

    /// <summary>The bars: <c>A</c> ascender, <c>D</c> descender, <c>F</c> full, <c>T</c> tracker.</summary>
    public string Bars { get; }

    /// <summary>Makes the barcode of some digits.</summary>
    /// <param name="tracking">The tracking code of 20 digits.</param>
    /// <param name="routing">The routing code of 0, 5, 9 or 11 digits.</param>
    /// <param name="barcode">The barcode; null when there is a problem.</param>
    public static IntelligentMailProblem Encode(string tracking, string routing, out IntelligentMailBarcode? barcode)
    {
        var problem = Check(tracking, routing);
        barcode = problem == IntelligentMailProblem.None
            ? new IntelligentMailBarcode(tracking, routing, IntelligentMailEncoder.Bars(tracking, routing))
            : null;
        return problem;
    }

    /// <summary>The bars as rectangles: production aids, which say nothing to a reader of the letter.</summary>
    /// <param name="left">Left edge of the first bar, in EMU.</param>
    /// <param name="top">Top of the full bars, in EMU.</param>
    public ImmutableArray<Rule> Place(int left, int top)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>(BarCount);
        for (var i = 0; i < BarCount; i++)
        {
            var (above, below) = (Bars[i] is 'A' or 'F' ? Extension : 0, Bars[i] is 'D' or 'F' ? Extension : 0);
            rules.Add(new Rule(
                ContentTag.Of(ArtifactKind.ProductionAid),
                left + (i * Inch / BarsPerInch),
                top + Extension - above,
                BarWidth,
                above + Tracker + below));
        }

        return rules.MoveToImmutable();
    }

    private static IntelligentMailProblem Check(string tracking, string routing) =>
        tracking.Length != TrackingLength ? IntelligentMailProblem.TrackingLength
        : !tracking.All(char.IsAsciiDigit) ? IntelligentMailProblem.TrackingDigit
        : tracking[1] > '4' ? IntelligentMailProblem.BarcodeId
        : routing.Length is not (0 or 5 or 9 or 11) ? IntelligentMailProblem.RoutingLength
        : !routing.All(char.IsAsciiDigit) ? IntelligentMailProblem.RoutingDigit
        : IntelligentMailProblem.None;
}
