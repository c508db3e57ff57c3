// Finds and parses the templates a command works with.
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Input;

/// <summary>Finds and parses the templates a command works with.</summary>
internal static class Templates
{
    /// <summary>The set in the folder that was named; else in <c>./templates</c>, else the one beside the program.</summary>
    /// <exception cref="UsageException">The folder that was named is not there.</exception>
    public static TemplateSetResult Load(string? folder) => TemplateSet.Parse(TemplateFolder.Read(Folder(folder)));

    /// <summary>The folder of the templates.</summary>
    /// <exception cref="UsageException">The folder that was named is not there.</exception>
    public static string Folder(string? named)
    {
        if (named is not null && !Directory.Exists(named))
        {
            throw new UsageException($"--templates: there is no folder {named}");
        }

        return named ?? TemplateFolder.Default;
    }
}
