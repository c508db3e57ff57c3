// A setting that is added or removed.
namespace ImrDocs.Web.Templates.Settings;

/// <summary>What a button of the form does beside saving what is written: adds a setting, removes one, or nothing.</summary>
/// <param name="Json">The file after it.</param>
internal sealed record SettingsChange(byte[] Json)
{
    /// <summary>The longest name of a setting.</summary>
    private const int LongestName = 60;

    /// <summary>The id of what to show then; null for the form's beginning.</summary>
    public string? Place { get; private init; }

    /// <summary>Why nothing is done; null when it is.</summary>
    public string? Refusal { get; private init; }

    /// <summary>What a form asks for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="written">The file with what is written.</param>
    /// <param name="guide">Which settings can be added.</param>
    public static SettingsChange Of(SettingsForm form, SettingsDocument written, SettingsGuide guide)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(written.Text);
        return form.Button(SettingsForm.Add) is { } group ? Addition(form, written, guide, group) ?? new SettingsChange(json) { Refusal = "Not added: choose what to add." }
            : form.Button(SettingsForm.Remove) is { } other ? Removal(form, written, other) ?? new SettingsChange(json) { Refusal = "Not removed: choose what to remove." }
            : new SettingsChange(json);
    }

    private static SettingsChange? Addition(SettingsForm form, SettingsDocument written, SettingsGuide guide, string group)
    {
        if (written.Find(group) is not { IsHolder: true } holder)
        {
            return null;
        }

        var there = written.In(holder);
        var wanted = guide.AddableTo(holder, there).FirstOrDefault(addable => string.Equals(addable.Id, form[SettingsForm.Added + group], StringComparison.Ordinal));
        var name = wanted?.IsNamed == true ? form[SettingsForm.NewName + group] : wanted?.Name ?? $"[{there.Count}]";
        if (wanted?.IsNamed == true && !CanBeName(name, there))
        {
            return new SettingsChange([]) { Refusal = "Not added: give it a name of letters, digits and hyphens that is not there yet." };
        }

        return wanted is null ? null
            : new SettingsChange(written.WithNew(holder, name, wanted.Json)) { Place = SettingsEntry.FieldIdOf(group.Length == 0 || name.StartsWith('[') ? group + name : group + "." + name) };
    }

    private static SettingsChange? Removal(SettingsForm form, SettingsDocument written, string group) =>
        written.Find(form[SettingsForm.Removed + group]) is { Path.Length: > 0 } entry && string.Equals(entry.Holder, group, StringComparison.Ordinal)
            ? new SettingsChange(written.Without(entry)) { Place = group.Length == 0 ? null : SettingsEntry.FieldIdOf(group) }
            : null;

    private static bool CanBeName(string name, IReadOnlyList<SettingsEntry> there) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && !there.Any(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));
}
