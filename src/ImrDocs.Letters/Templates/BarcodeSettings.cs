// letter.json: what the barcodes on envelopes say of their mailer.
using System.Globalization;
using ImrDocs.Rendering.Barcodes.IntelligentMail;

namespace ImrDocs.Letters.Templates;

/// <summary>What the Intelligent Mail barcodes on envelopes say of their mailer (USPS-B-3200).</summary>
/// <param name="BarcodeId">Two digits, the second 0 to 4: how the mail is presorted; 00 when it is not.</param>
/// <param name="ServiceType">Three digits: class of mail and services.</param>
/// <param name="MailerId">Six digits that begin with 0 to 8, or nine that begin with 9, as the Postal Service assigned them.</param>
public sealed record BarcodeSettings(string BarcodeId, string ServiceType, string MailerId)
{
    /// <summary>How many serial numbers there are: a thousand million for a mailer id of six digits, a million for one of nine.</summary>
    public ulong SerialCount => MailerId.Length == 6 ? 1_000_000_000UL : 1_000_000UL;

    /// <summary>The barcode of an envelope.</summary>
    /// <param name="serial">Its serial number, below <see cref="SerialCount"/>; none may come again within 45 days.</param>
    /// <param name="routing">ZIP code of 5, 9 or 11 digits without hyphens, or empty.</param>
    /// <exception cref="ArgumentException">The serial number is too large, or the routing code has another form.</exception>
    public IntelligentMailBarcode BarcodeOf(ulong serial, string routing)
    {
        if (serial >= SerialCount)
        {
            throw new ArgumentException("The serial number has too many digits", nameof(serial));
        }

        var digits = IntelligentMailBarcode.TrackingLength - BarcodeId.Length - ServiceType.Length - MailerId.Length;
        var tracking = BarcodeId + ServiceType + MailerId + serial.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return IntelligentMailBarcode.Encode(tracking, routing, out var barcode) == IntelligentMailProblem.None
            ? barcode!
            : throw new ArgumentException("It is no routing code", nameof(routing));
    }
}
