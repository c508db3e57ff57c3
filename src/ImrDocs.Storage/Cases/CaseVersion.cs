// A version of a case as its history tells it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Cases;

/// <summary>A version of a case. Who saved it and why is unknown where it was handed in as a file, or its saving was cut short.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Saved">Who saved it, from which version; null when that is not known.</param>
/// <param name="Ready">Who said that it is ready; null while nobody has.</param>
public sealed record CaseVersion(int Number, CaseSaving? Saved, ReadyMark? Ready);

/// <summary>The saving of a version.</summary>
/// <param name="Parent">The version it was made from; 0 when it is the first.</param>
/// <param name="By">Who saved it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Note">Why, in the words of who did it; null when nothing was said.</param>
public sealed record CaseSaving(int Parent, Person By, DateTimeOffset At, string? Note)
{
    /// <summary>Whether it was handed in as a file, and not written by the person here.</summary>
    public bool IsFile { get; init; }
}

/// <summary>That somebody said of a version that its letters may be made and sent.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ReadyMark(Person By, DateTimeOffset At);
