// How the command ends.
namespace ImrDocs.Cli;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    /// <summary>Done, warnings included.</summary>
    public const int Done = 0;

    /// <summary>Some content was refused.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>The environment failed.</summary>
    public const int Environment = 3;
}
