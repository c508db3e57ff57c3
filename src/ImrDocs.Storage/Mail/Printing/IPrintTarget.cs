// Where the files for the printer go.
using ImrDocs.Storage.Folders;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>Where the files for the printer go: a folder, or the store.</summary>
public interface IPrintTarget
{
    /// <summary>Sees that files can go there, before anything is done whose files shall.</summary>
    /// <exception cref="IOException">They cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    void Probe();

    /// <summary>Begins the files of a batch.</summary>
    IStagedFiles Open(string batch);

    /// <summary>Whether whoever prints all that lies there would print that file.</summary>
    bool Offers(string file);
}

/// <summary>A folder, all of whose files are printed.</summary>
/// <param name="folder">Its path; it is made when it is not there.</param>
/// <param name="clock">Tells which temporary files are old.</param>
public sealed class PrintFolder(string folder, TimeProvider clock) : IPrintTarget
{
    /// <inheritdoc/>
    public void Probe() => StagedFiles.Probe(folder, clock);

    /// <inheritdoc/>
    public IStagedFiles Open(string batch) => new StagedFiles(folder, clock);

    /// <inheritdoc/>
    public bool Offers(string file) => File.Exists(Path.Combine(folder, file));
}
