// Where the problems of a letter stand in the case that it was made from.
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>Says of the problems of a letter where they stand in the case in the store.</summary>
public static class LetterProblems
{
    /// <summary>A problem that is about the case names its blob and the place in it; one of a template names its file already.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">The blob of the case.</param>
    /// <param name="bytes">The case.</param>
    public static Diagnostic Place(Diagnostic problem, string name, ReadOnlySpan<byte> bytes) => problem.File is not null
        ? problem
        : problem with { File = name, Position = problem.DataPath is { } path ? CasePlaces.Find(bytes, path) : null };

    /// <summary>
    /// A problem with a value of the case is told at its place in the case alone, for who mends cases and no templates; any
    /// other as <see cref="About"/> has it.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">The blob of the case.</param>
    /// <param name="bytes">The case.</param>
    public static Diagnostic InCase(Diagnostic problem, string name, ReadOnlySpan<byte> bytes) =>
        problem.DataPath is { } path && CasePlaces.Find(bytes, path) is { } place
            ? problem with { File = name, Position = place, Frame = null, CaseFile = null, CasePosition = null }
            : About(problem, name, bytes);

    /// <summary>The same, and one of a template names the case of the letter that has it, and the place in the case that it is about.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">The blob or file of the case.</param>
    /// <param name="bytes">The case; empty where no place in it is wanted.</param>
    public static Diagnostic About(Diagnostic problem, string name, ReadOnlySpan<byte> bytes) =>
        problem.File is null || string.Equals(problem.File, name, StringComparison.Ordinal)
            ? Place(problem, name, bytes)
            : problem with { CaseFile = name, CasePosition = bytes.Length > 0 && problem.DataPath is { } path ? CasePlaces.Find(bytes, path) : null };
}
