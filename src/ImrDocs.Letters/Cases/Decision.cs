// What was decided about a disputed item.
namespace ImrDocs.Letters.Cases;

/// <summary>What was decided about a disputed item.</summary>
public enum Decision
{
    /// <summary>Nothing yet: so in an unfinished case, and in no letter that goes out.</summary>
    None,

    /// <summary>The denial stands: the service is not medically necessary.</summary>
    Upheld,

    /// <summary>The denial falls: the service is medically necessary.</summary>
    Overturned,
}
