// The types of the template language.
namespace ImrDocs.Scriban.Values;

/// <summary>The type of a <see cref="Value"/>; integers, then reals, are ordered from narrow to wide.</summary>
public enum ValueKind : byte
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>The constant <c>empty</c>: equal to any empty text, list or object; prints nothing.</summary>
    Empty,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An integer of 32 bits.</summary>
    Int,

    /// <summary>An integer of 64 bits.</summary>
    Long,

    /// <summary>An integer of any size.</summary>
    BigInteger,

    /// <summary>A binary floating-point number of 32 bits.</summary>
    Float,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number of 28 digits.</summary>
    Decimal,

    /// <summary>A text.</summary>
    String,

    /// <summary>Output of a template: literals and values that keep their origins.</summary>
    Markup,

    /// <summary>A calendar date with a time of day and no time zone.</summary>
    Date,

    /// <summary>A duration.</summary>
    TimeSpan,

    /// <summary>A list that can be changed, a sequence or a range of integers.</summary>
    List,

    /// <summary>Named members in the order in which they were added.</summary>
    Object,

    /// <summary>A function: built in, given by the host, or written in a template.</summary>
    Function,
}
