// What is written in the form of a letter's settings.
using System.Text;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>
/// What is written in the form of a letter's settings. The form brings the file along that it was made from, so that what
/// somebody wrote is told from what only came back: in two windows, each keeps what was written in it.
/// </summary>
/// <param name="fields">The fields of the form.</param>
internal sealed class SettingsForm(IFormCollection fields)
{
    /// <summary>What the names of settings begin with, so that no setting is taken for a part of the form itself.</summary>
    public const string Value = "value.";

    /// <summary>The field with the file that the form was made from.</summary>
    public const string Base = "base";

    /// <summary>The name of the last field; a form without it was cut off on its way.</summary>
    public const string End = "end";

    /// <summary>The buttons that add and remove a setting; their values are the paths of the groups.</summary>
    public const string Add = "add", Remove = "remove";

    /// <summary>What the names of the fields beside these buttons begin with: what is added, how it is called, what is removed.</summary>
    public const string Added = "added.", NewName = "name.", Removed = "removed.";

    private readonly SettingsDocument? _base = SettingsDocument.Read(Encoding.UTF8.GetBytes(fields[Base].ToString().ReplaceLineEndings("\n")));

    /// <summary>Whether the whole form came.</summary>
    public bool IsWhole => fields.ContainsKey(End);

    /// <summary>The file as it is now, with what was written.</summary>
    /// <param name="now">The file as it is now.</param>
    /// <param name="wrong">Takes the paths of what is no value of its kind.</param>
    public byte[] On(SettingsDocument now, ICollection<string> wrong) => now.With(WrittenAt, wrong);

    /// <summary>
    /// The paths of what was written and says something else by now, or stands in a list that has other entries by now: somebody
    /// has changed it meanwhile, in another window.
    /// </summary>
    /// <param name="now">The file as it is now.</param>
    public IReadOnlyList<string> ClashesWith(SettingsDocument now)
    {
        var isOtherwise = _base is not null && !_base.Entries.Select(entry => entry.Path).SequenceEqual(now.Entries.Select(entry => entry.Path), StringComparer.Ordinal);
        return
        [
            .. from entry in _base?.Entries ?? []
               where !entry.IsHolder && WrittenAt(entry.Path) is { } written && now.Find(entry.Path)?.Text != written
               where now.Find(entry.Path)?.Text != entry.Text || (isOtherwise && entry.Path.Contains('[', StringComparison.Ordinal))
               select entry.Path,
        ];
    }

    /// <summary>A field of the form; empty when it has none of that name.</summary>
    public string this[string name] => fields[name].ToString().Trim();

    /// <summary>The group whose button was pressed; null when none was. That of the file itself has no path.</summary>
    public string? Button(string name) => fields.TryGetValue(name, out var group) ? group.ToString() : null;

    /// <summary>What somebody wrote at a path; null when it says what it said.</summary>
    private string? WrittenAt(string path)
    {
        // A box that is not ticked is not sent; a hidden field before it says so.
        var written = fields.TryGetValue(Value + path, out var sent) ? sent[^1] : null;
        return string.Equals(written, _base?.Find(path)?.Text, StringComparison.Ordinal) ? null : written;
    }
}
