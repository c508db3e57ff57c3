// The name a letter gets from its inputs.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// The key of a letter: SHA-256 over its slot and inputs. Engine version and times are not in it, so that an upgrade
/// makes no second letter.
/// </summary>
public sealed record LetterKey
{
    /// <summary>What stands behind the key in the name of a manifest.</summary>
    public const string ManifestSuffix = ".manifest.json";

    /// <summary>Changes with the way keys are made; then old letters keep their old keys.</summary>
    private const string Scheme = "imrdocs-letter-key/1";

    private LetterKey(LetterSlot slot, string value)
    {
        Slot = slot;
        Value = value;
    }

    /// <summary>The slot of the letter.</summary>
    public LetterSlot Slot { get; }

    /// <summary>The key: 64 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The name of the manifest.</summary>
    public BlobName Manifest => Slot.Folder.Child(Value + ManifestSuffix);

    /// <summary>The key of the letter that follows from some inputs.</summary>
    public static LetterKey Of(LetterSlot slot, LetterInputs inputs)
    {
        // A letter that replaces none has no part for that, and so the key that it always had.
        return new LetterKey(slot, ContentHash.OfParts(
        [
            Scheme,
            slot.CaseNumber,
            slot.Kind,
            slot.Edition,
            slot.Recipient ?? "",
            inputs.Case,
            inputs.Templates,
            inputs.Fonts,
            string.Join(',', inputs.Options),
            inputs.MailingDate?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            string.Join(',', inputs.Formats),
            .. inputs.Replaces is { } earlier
                ? [earlier.Mailed.ToString("O", CultureInfo.InvariantCulture), earlier.CameBack ? "came-back" : "corrected"]
                : ImmutableArray<string>.Empty,
        ]));
    }

    /// <summary>The key of the letter whose manifest has this name; null when no manifest is named so.</summary>
    public static LetterKey? FromManifestName(BlobName name)
    {
        var slash = name.Value.LastIndexOf('/');
        return slash > 0
            && name.Value.EndsWith(ManifestSuffix, StringComparison.Ordinal)
            && LetterSlot.FromFolder(name.Value[..slash]) is { } slot
            && name.Value[(slash + 1)..^ManifestSuffix.Length] is var key
            && ContentHash.IsValid(key) ? new LetterKey(slot, key) : null;
    }

    /// <summary>A key that was read from somewhere: a manifest, a file name, a command line.</summary>
    /// <exception cref="ArgumentException">The text is no key. The message does not repeat it.</exception>
    public static LetterKey Parse(LetterSlot slot, string value) => ContentHash.IsValid(value)
        ? new LetterKey(slot, value)
        : throw new ArgumentException("Not a letter key", nameof(value));

    /// <summary>The name of an output of this letter.</summary>
    public BlobName Output(string extension) => Slot.Folder.Child($"{Value}.{extension}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
