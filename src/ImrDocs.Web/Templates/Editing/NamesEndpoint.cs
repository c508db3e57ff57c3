// The names that templates can use, for the editor's completion.
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Templates.Editing;

/// <summary>Serves the names that templates of a folder can use: data, functions, and other templates.</summary>
internal static class NamesEndpoint
{
    private static readonly ImmutableArray<CalledName> Functions =
    [
        .. BuiltinFunctions.Globals.Concat(LetterFunctions.All).Concat(BuiltinFunctions.Namespaces.SelectMany(group => group.Functions))
            .Select(function => new CalledName(function.Name, function.Summary, function.ToString(), function.Example))
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    /// <summary>The address of the names for a file.</summary>
    public static string AddressFor(TemplateFile file) => "/templates/names/" + file.Folder;

    /// <summary>Serves them.</summary>
    public static void MapTemplateNames(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/templates/names/{folder}", NamesAsync).ExcludeFromDescription().AllowedTo(Role.Editor);

    private static async Task<IResult> NamesAsync(string folder, HttpContext context, TemplateDrafts drafts)
    {
        var draft = await drafts.OpenAsync(context.User.Person, context.RequestAborted);

        // A draft that cannot be read just now has the names that it had before.
        var set = TemplateSet.Parse(draft.Files).Set ?? TemplateSet.Parse(draft.Before).Set;
        var letters = set is null ? [] : set.Letters.TryGetValue(folder, out var letter) ? [letter] : set.Letters.Values;
        var fields = letters.SelectMany(known => TemplateNames.Of(known).AsEnumerable())
            .DistinctBy(name => name.Path, StringComparer.Ordinal)
            .Select(name => new DescribedName(name.Path, name.Description));
        var templates = draft.Files.Keys.Select(path => new TemplateFile(path))
            .Where(file => file.IsTemplate && (file.Folder is TemplateFile.SharedFolder || string.Equals(file.Folder, folder, StringComparison.Ordinal)))
            .Select(file => file.Name[..file.Name.LastIndexOf('.')]);
        return TypedResults.Json(new KnownNames([.. fields], Functions, [.. templates]), NamesJsonContext.Default.KnownNames);
    }
}

/// <summary>The names that templates of a folder can use.</summary>
internal sealed record KnownNames(ImmutableArray<DescribedName> Fields, ImmutableArray<CalledName> Functions, ImmutableArray<string> Templates);

/// <summary>A name and what it means.</summary>
internal sealed record DescribedName(string Name, string About);

/// <summary>A function, how it is called and an example.</summary>
internal sealed record CalledName(string Name, string About, string Call, string Example);

/// <summary>Generated code that writes them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KnownNames))]
internal sealed partial class NamesJsonContext : JsonSerializerContext;
