// How soon a case must be decided.
namespace ImrDocs.Letters.Cases;

/// <summary>How soon a case must be decided (Labor Code 4610.6(d)).</summary>
public enum Priority
{
    /// <summary>Within the ordinary time.</summary>
    Standard,

    /// <summary>An imminent and serious threat to health: within days.</summary>
    Expedited,
}
