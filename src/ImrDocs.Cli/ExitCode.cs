// What the exit code of the command says.
namespace ImrDocs.Cli;

/// <summary>Exit codes, so that a calling script can tell a bad case from a broken disk.</summary>
internal static class ExitCode
{
    /// <summary>All is done; there may be warnings.</summary>
    public const int Done = 0;

    /// <summary>Some content was refused: a case, a template, a damaged letter. Its diagnostics are on stderr.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The environment failed: store down, folder not writable, disk full.</summary>
    public const int Environment = 3;
}
