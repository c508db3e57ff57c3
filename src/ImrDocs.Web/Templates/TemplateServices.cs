// What the pages of template editors are made with.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Templates.Editing;
using ImrDocs.Web.Templates.Impact;
using ImrDocs.Web.Templates.Samples;
using ImrDocs.Web.Templates.Settings;

namespace ImrDocs.Web.Templates;

/// <summary>What the pages of template editors are made with.</summary>
internal static class TemplateServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTemplateEditing(this IServiceCollection services) => services
        .AddSingleton(Drafts)
        .AddSingleton(provider => new ReleaseProcess(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<LetterSamples>()
        .AddSingleton<FileReviewing>()
        .AddSingleton<SettingsReviewing>()
        .AddSingleton<ImpactDesk>();

    private static TemplateDrafts Drafts(IServiceProvider provider)
    {
        // Read once, as the letters of unreleased templates are: both change with the next start of the server.
        var folder = provider.GetRequiredService<WebSettings>().Templates;
        var files = new Lazy<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>>(() => TemplateFolder.Read(folder.Length > 0 ? folder : TemplateFolder.Default));
        return new TemplateDrafts(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>(), () => files.Value);
    }
}
