// One problem, as a value: where, what and how to mend it.
using System.Globalization;
using System.Text;

namespace ImrDocs.Text.Diagnostics;

/// <summary>
/// One problem of a case, a template or a letter. Content errors are values of this type, collected and returned,
/// never thrown. A message names JSON paths, template lines and code points; it never contains a value of the case.
/// </summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Message">What is wrong here, in one sentence without a trailing full stop.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message)
{
    // An endless recursion must not fill the screen.
    private const int MostSteps = 8;

    private readonly string? _hint;

    /// <summary>Stable id of the kind.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Whether the problem refuses the letter.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>How to mend it.</summary>
    public string Hint
    {
        get => _hint ?? Descriptor.Hint;
        init => _hint = value;
    }

    /// <summary>Name of the file: template or case; null when the problem is of no single file.</summary>
    public string? File { get; init; }

    /// <summary>Where in the file; null when the problem is of the file as a whole.</summary>
    public LinePosition? Position { get; init; }

    /// <summary>The JSON path of the value it is about, <c>issues[0].service</c>; null when it is about no value.</summary>
    public string? DataPath { get; init; }

    /// <summary>Name of the case file whose letter has the problem, where <see cref="File"/> names a template.</summary>
    public string? CaseFile { get; init; }

    /// <summary>Where the value at <see cref="DataPath"/> stands in <see cref="CaseFile"/>; null when that is not known.</summary>
    public LinePosition? CasePosition { get; init; }

    /// <summary>Includes and calls on the way to the place, innermost first.</summary>
    public Frame? Frame { get; init; }

    /// <summary>What is wrong, where in the data, and how to mend it, as sentences.</summary>
    public string Sentences
    {
        get
        {
            var message = Sentence.Of(DataPath is null ? Message : $"{Message} ({DataPath})");
            return Hint.Length == 0 ? message : $"{message} {Sentence.Of(Hint)}";
        }
    }

    /// <summary>A diagnostic about a stretch of a template or a case.</summary>
    public static Diagnostic At(DiagnosticDescriptor descriptor, SourceSpan span, string message) =>
        new(descriptor, message) { File = span.Source.Name, Position = span.Position };

    /// <summary>
    /// As compilers write it: <c>file(line,column): severity ID: message [path]. Hint.</c>, followed by a line for
    /// each include or call on the way and one for the case of a letter.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, File ?? "imrdocs", Position);
        text.Append(": ").Append(Severity == Severity.Error ? "error " : "warning ").Append(Id).Append(": ").Append(Message);
        if (DataPath is not null)
        {
            text.Append(" [").Append(DataPath).Append(']');
        }

        if (Hint.Length > 0)
        {
            text.Append(text[^1] == '?' ? " " : ". ").Append(Hint);
        }

        var steps = 0;
        for (var frame = Frame; frame is not null; frame = frame.Parent)
        {
            if (frame.Kind is FrameKind.Include or FrameKind.Call && ++steps <= MostSteps)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {(frame.Kind == FrameKind.Include ? "included" : "called")} from {frame.Span}");
            }
        }

        if (steps > MostSteps)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  and {steps - MostSteps} more");
        }

        if (CaseFile is not null)
        {
            Append(text.Append("\n  in the letter about "), CaseFile, CasePosition);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string file, LinePosition? place)
    {
        text.Append(file);
        if (place is { } position)
        {
            text.Append(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})");
        }
    }
}
