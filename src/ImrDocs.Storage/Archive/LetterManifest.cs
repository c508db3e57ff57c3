// The record of an archived letter: written last, it is what makes the letter exist.
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// The manifest of an archived letter. Its properties are the fields of the JSON file, in this order. It holds no
/// value of the case but the case number.
/// </summary>
public sealed record LetterManifest
{
    /// <summary>The version of this record that is written.</summary>
    public const int CurrentSchema = 1;

    /// <summary>What stands for templates that were never released.</summary>
    public const string Unreleased = "unreleased";

    /// <summary>Version of the record's shape.</summary>
    public required int Schema { get; init; }

    /// <summary>The letter's key.</summary>
    public required string LetterKey { get; init; }

    /// <summary>The IMR case number.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The letter kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The recipient; absent when the edition has none.</summary>
    public string? Recipient { get; init; }

    /// <summary>What the letter follows from.</summary>
    public required LetterInputs Inputs { get; init; }

    /// <summary>The number of the release whose templates it was made from, or <see cref="Unreleased"/>.</summary>
    /// <remarks>Manifests that were written before templates had releases lack it; what is archived is never rewritten.</remarks>
    public string Release { get => field ?? Unreleased; init; }

    /// <summary>Version of the engine that rendered it; the same engine makes the same bytes again.</summary>
    public required string Engine { get; init; }

    /// <summary>Pages of the paginated form; 0 when no output has pages.</summary>
    public required int Pages { get; init; }

    /// <summary>The files, in the order of their formats.</summary>
    public required ImmutableArray<ManifestOutput> Outputs { get; init; }

    /// <summary>The warnings that came with the letter.</summary>
    public required ImmutableArray<ManifestDiagnostic> Diagnostics { get; init; }

    /// <summary>When the letter was committed, in UTC.</summary>
    public required DateTimeOffset ArchivedAt { get; init; }

    /// <summary>The letter that this one corrects; absent when it corrects none.</summary>
    public Supersession? Supersedes { get; init; }

    /// <summary>Which letter of which case it is.</summary>
    /// <exception cref="ArgumentException">The fields name no slot: the manifest was tampered with.</exception>
    [JsonIgnore]
    public LetterSlot Slot => new(CaseNumber, Kind, Edition, Recipient);
}

/// <summary>A file of an archived letter.</summary>
/// <param name="Name">Its name in the folder of the manifest.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
public sealed record ManifestOutput(string Name, string ContentType, long Bytes, string Sha256);

/// <summary>A diagnostic as the manifest keeps it. File names are left out: people put personal names into them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">Whether it is a warning or an error.</param>
/// <param name="Message">What it says.</param>
/// <param name="Path">The JSON path of the value it is about.</param>
public sealed record ManifestDiagnostic(string Id, Severity Severity, string Message, string? Path = null);
