// What can be wrong with the digits of an Intelligent Mail barcode.
namespace ImrDocs.Rendering.Barcodes.IntelligentMail;

/// <summary>What can be wrong with the digits of an Intelligent Mail barcode.</summary>
public enum IntelligentMailProblem
{
    /// <summary>Nothing: there is a barcode.</summary>
    None,

    /// <summary>The tracking code has not 20 digits.</summary>
    TrackingLength,

    /// <summary>The tracking code holds something that is no digit.</summary>
    TrackingDigit,

    /// <summary>The second digit of the barcode id is above 4.</summary>
    BarcodeId,

    /// <summary>The routing code has neither 0 nor 5, 9 or 11 digits.</summary>
    RoutingLength,

    /// <summary>The routing code holds something that is no digit.</summary>
    RoutingDigit,
}
