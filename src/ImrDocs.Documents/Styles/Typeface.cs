// The families of type a letter may use.
namespace ImrDocs.Documents.Styles;

/// <summary>A family of type.</summary>
public enum Typeface
{
    /// <summary>Liberation Serif, metric twin of Times New Roman.</summary>
    Serif,

    /// <summary>Liberation Sans, metric twin of Arial.</summary>
    Sans,
}
