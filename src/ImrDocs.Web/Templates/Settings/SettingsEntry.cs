// One setting of a settings file, with its place in the text.
namespace ImrDocs.Web.Templates.Settings;

/// <summary>A setting: a single value, or a group or list of them.</summary>
/// <param name="Path">Its JSON path; empty for the whole file.</param>
/// <param name="Holder">The path of the setting that holds it; empty for those at the top of the file.</param>
/// <param name="Name">Its own name: <c>size</c>, <c>[0]</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A single value as a form has it; empty for others.</param>
/// <param name="NameStart">Where its name begins in the file, in bytes; in a list, where its value does.</param>
/// <param name="Start">Where its value begins, in bytes.</param>
/// <param name="End">Where its value ends, in bytes.</param>
internal sealed record SettingsEntry(string Path, string Holder, string Name, SettingsKind Kind, string Text, int NameStart, int Start, int End)
{
    /// <summary>Whether others stand in it.</summary>
    public bool IsHolder => Kind is SettingsKind.Group or SettingsKind.List;

    /// <summary>The id of its field on a page.</summary>
    public string FieldId => FieldIdOf(Path);

    /// <summary>The id of the field of a setting on a page, by its path.</summary>
    public static string FieldIdOf(string path) => "f-" + path.Replace(' ', '_');

    /// <summary>The id of what is said about it on a page.</summary>
    public string ProblemsId => "d-" + Path.Replace(' ', '_');
}

/// <summary>What a setting is.</summary>
internal enum SettingsKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Nothing, where a text could be.</summary>
    Nothing,

    /// <summary>Settings with names.</summary>
    Group,

    /// <summary>Settings in an order.</summary>
    List,
}
