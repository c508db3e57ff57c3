// A place of the templates for machines.
using ImrDocs.Letters.Searching;

namespace ImrDocs.Cli.Output;

/// <summary>A place of the templates that was looked for, as <c>--json</c> prints it.</summary>
/// <param name="How"><c>use</c> where a field is used, <c>words</c> where the words stand.</param>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The line around what was found.</param>
/// <param name="Found">What was found.</param>
internal sealed record FoundPlaceJson(string How, string File, int Line, string Text, string Found)
{
    public static FoundPlaceJson From(string how, TemplateHit hit) => new(how, hit.File, hit.Line, hit.Before + hit.Found + hit.After, hit.Found);
}
