// What a parameter of a declared function takes.
namespace ImrDocs.Scriban.Functions;

/// <summary>
/// What a parameter takes; the call dispatcher converts the argument before the function sees it. Null stays null
/// for <see cref="Any"/>, <see cref="Text"/>, <see cref="TextOrMarkup"/>, <see cref="List"/>, <see cref="Date"/>,
/// <see cref="TimeSpan"/>, <see cref="Object"/>, <see cref="Function"/> and for every parameter whose default is null;
/// else it becomes <c>false</c> or, where mistakes are no errors, 0.
/// </summary>
public enum ParameterType
{
    /// <summary>Any value, unconverted; markup is flattened to text.</summary>
    Any,

    /// <summary>A text: any value in its printed form.</summary>
    Text,

    /// <summary>A text, or markup as it is, for functions that keep the origins inside it.</summary>
    TextOrMarkup,

    /// <summary>A 32 bit integer.</summary>
    Int,

    /// <summary>A 64 bit integer.</summary>
    Long,

    /// <summary>A 64 bit floating-point number.</summary>
    Double,

    /// <summary>A number in its own type.</summary>
    Number,

    /// <summary>The truth of any value.</summary>
    Boolean,

    /// <summary>A date; no text is ever taken for one.</summary>
    Date,

    /// <summary>A duration.</summary>
    TimeSpan,

    /// <summary>A list; a text is the list of its characters, an object the list of its <c>key</c> and <c>value</c> pairs.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A function, such as <c>@string.upcase</c> or <c>do … end</c>.</summary>
    Function,
}
