// A command line that can be parsed but makes no sense.
namespace ImrDocs.Cli;

/// <summary>A command line that can be parsed but makes no sense; ends the program with <see cref="ExitCode.Usage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
