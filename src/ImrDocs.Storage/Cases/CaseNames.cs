// Which blob of a case is what: a version, or what is said of one.
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// The blobs of cases: <c>cases/CM14-0012345/1.json</c> is a version, <c>1.about.json</c> beside it who saved it, and
/// <c>1.ready.json</c> who said that it is ready.
/// </summary>
internal static class CaseNames
{
    private const string Version = ".json";
    private const string About = ".about.json";
    private const string Ready = ".ready.json";

    /// <summary>The folder of all cases.</summary>
    public static BlobName All { get; } = new("cases");

    /// <exception cref="ArgumentException">The text is not a case number. The message does not repeat it.</exception>
    public static BlobName FolderOf(string caseNumber) =>
        LetterSlot.IsCaseNumber(caseNumber) ? All.Child(caseNumber) : throw new ArgumentException("Not a case number", nameof(caseNumber));

    public static BlobName OfVersion(string caseNumber, int version) => Of(caseNumber, version, Version);

    public static BlobName OfAbout(string caseNumber, int version) => Of(caseNumber, version, About);

    public static BlobName OfReady(string caseNumber, int version) => Of(caseNumber, version, Ready);

    /// <summary>What a blob in the folder of a case is; null for what is none of these.</summary>
    /// <param name="name">Its name in that folder.</param>
    public static (int Version, CaseBlob Kind)? Read(ReadOnlySpan<char> name) =>
        Number(name, Ready) is { } ready ? (ready, CaseBlob.Ready)
        : Number(name, About) is { } about ? (about, CaseBlob.About)
        : Number(name, Version) is { } version ? (version, CaseBlob.Version)
        : null;

    private static BlobName Of(string caseNumber, int version, string extension) =>
        FolderOf(caseNumber).Child(string.Create(CultureInfo.InvariantCulture, $"{version}{extension}"));

    private static int? Number(ReadOnlySpan<char> name, string extension) =>
        name.EndsWith(extension, StringComparison.Ordinal)
        && int.TryParse(name[..^extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;
}

/// <summary>What a blob in the folder of a case is.</summary>
internal enum CaseBlob
{
    Version,
    About,
    Ready,
}
