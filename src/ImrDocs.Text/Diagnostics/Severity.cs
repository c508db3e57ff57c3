// How bad a diagnostic is.
namespace ImrDocs.Text.Diagnostics;

/// <summary>How bad a diagnostic is: an error refuses the letter, a warning does not.</summary>
public enum Severity
{
    /// <summary>Worth a look; the letter is made.</summary>
    Warning,

    /// <summary>The letter is refused.</summary>
    Error,
}
