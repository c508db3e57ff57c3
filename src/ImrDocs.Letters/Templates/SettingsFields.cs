// Reads single values of letter.json.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// Reads single values of <c>letter.json</c>; what is wrong or missing becomes a diagnostic and a default that is
/// never printed.
/// </summary>
internal sealed class SettingsFields(ICollection<Diagnostic> diagnostics)
{
    /// <summary>A member that must be there and of that JSON type; null and a diagnostic otherwise.</summary>
    public SettingsNode? Member(SettingsNode node, string name, JsonValueKind kind)
    {
        if (node[name] is null)
        {
            Missing(node, $"The setting \"{name}\" is missing");
            return null;
        }

        return Optional(node, name, kind);
    }

    /// <summary>A member that may be absent but else must be of that JSON type.</summary>
    public SettingsNode? Optional(SettingsNode node, string name, JsonValueKind kind)
    {
        var member = node[name];
        if (member is not null && member.Kind != kind)
        {
            Wrong(member, name, kind switch
            {
                JsonValueKind.Object => "an object",
                JsonValueKind.Array => "a list",
                _ => "a text in quotes",
            });
            return null;
        }

        return member;
    }

    /// <summary>A text that is not empty.</summary>
    public string Text(SettingsNode node, string name)
    {
        var member = Member(node, name, JsonValueKind.String);
        if (member?.Text.Length == 0)
        {
            Wrong(member, name, "a text that is not empty");
        }

        return member?.Text ?? "";
    }

    /// <summary>A length in EMU.</summary>
    public int Length(SettingsNode node, string name)
    {
        if (Member(node, name, JsonValueKind.String) is not { } member)
        {
            return 0;
        }

        var length = LengthReader.Read(member.Text);
        if (length is null)
        {
            Wrong(member, name, "a length such as \"12pt\", \"0.5in\" or \"25mm\"");
        }

        return length ?? 0;
    }

    /// <summary>A percentage.</summary>
    public int Percent(SettingsNode node, string name)
    {
        var member = node[name]!;
        if (member.Kind == JsonValueKind.String
            && member.Text.EndsWith('%')
            && int.TryParse(member.Text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 80 and <= 300)
        {
            return percent;
        }

        Wrong(member, name, "a percentage from \"80%\" to \"300%\"");
        return 100;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(SettingsNode node, string name)
    {
        var member = node[name];
        if (member is not null && member.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(member, name, "true or false");
        }

        return member?.Kind == JsonValueKind.True;
    }

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public TEnum Choice<TEnum>(SettingsNode node, string name, TEnum fallback)
        where TEnum : struct, Enum
    {
        var member = node[name];
        if (member is null)
        {
            return fallback;
        }

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(member.Text, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Wrong(member, name, "one of " + string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant());
        return fallback;
    }

    /// <summary>Reports a value of the wrong form.</summary>
    public void Wrong(SettingsNode node, string name, string expected) =>
        diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingWrong, node.Span, $"The setting \"{name}\" must be {expected}"));

    /// <summary>Reports a setting that an object cannot have.</summary>
    public void Unknown(SettingsNode node, string holder, string name, IEnumerable<string> known) =>
        diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingWrong, node.Span, $"{holder} has no setting \"{name}\"") with
        {
            Hint = NearestName.Of(name, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Its settings are " + string.Join(", ", known),
        });

    /// <summary>Reports something missing in an object.</summary>
    public void Missing(SettingsNode node, string message) =>
        diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingMissing, node.Span, message));
}
