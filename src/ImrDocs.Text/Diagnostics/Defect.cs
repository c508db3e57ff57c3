// What is said of a defect of the program itself.
using System.Diagnostics;

namespace ImrDocs.Text.Diagnostics;

/// <summary>
/// Describes an exception that nobody expected. Its message and those of its causes stay out: they may hold values of
/// a case. The kind of exception and the places in the program do not.
/// </summary>
public static class Defect
{
    private const int MostPlaces = 6;

    /// <summary>The kind of exception and the innermost places of the program it passed.</summary>
    public static string Describe(Exception error)
    {
        var places = new StackTrace(error).GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(method => method?.DeclaringType?.Namespace?.StartsWith(nameof(ImrDocs), StringComparison.Ordinal) == true)
            .Select(method => $"{method!.DeclaringType!.Name}.{method.Name}")
            .Take(MostPlaces);
        return $"{error.GetType().Name} at {string.Join(" < ", places)}";
    }
}
