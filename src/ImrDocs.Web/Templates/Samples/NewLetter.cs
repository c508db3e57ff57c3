// What a new kind of letter begins with.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Web.Templates.Settings;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>What a new kind of letter begins with: the settings of a letter that has them all, and one copy for the employee.</summary>
internal static class NewLetter
{
    private const string SettingsName = "/letter.json";

    /// <summary>Whether a new file makes a new kind of letter.</summary>
    public static bool Is(TemplateFile file) => file.Folder != "_shared" && string.Equals(file.Path, file.Folder + SettingsName, StringComparison.Ordinal);

    /// <summary>Its settings; nothing where no letter has settings to go by.</summary>
    /// <param name="files">The files of the set by path.</param>
    public static ReadOnlyMemory<byte> Settings(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var like = files.Where(file => file.Key.EndsWith(SettingsName, StringComparison.Ordinal))
            .FirstOrDefault(file => SettingsDocument.Read(file.Value) is { } settings && settings.Find("like") is null && settings.Find("editions") is not null).Key;
        return like is null ? ReadOnlyMemory<byte>.Empty : Encoding.UTF8.GetBytes($$"""
            {
              "like": "{{new TemplateFile(like).Folder}}",
              "editions": {
                "mailed": { "template": "mailed.sbn", "recipients": ["employee"] }
              }
            }

            """.ReplaceLineEndings("\n"));
    }
}
