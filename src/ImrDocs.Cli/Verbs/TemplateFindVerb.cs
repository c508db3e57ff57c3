// imrdocs template find: where words, fields and settings stand in templates.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Searching;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template find WORDS [--examples] [--templates DIR] [--json]</c>.</summary>
internal static class TemplateFindVerb
{
    public static Command Create()
    {
        var words = new Argument<string>("WORDS")
        {
            Description = "A sentence as it stands in the letter, or a field of a case or setting, such as case.issues.rationale or letter.organisation.name.",
        };
        var examples = new Option<bool>("--examples") { Description = "Look at examples and what is expected of them too." };
        var folder = new Option<string?>("--templates")
        {
            Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print the places as JSON." };
        var command = new Command("find", "Finds where words stand in templates, and where a field or a setting is used.") { words, examples, folder, json };
        command.SetAction(parsed =>
        {
            var query = parsed.GetRequiredValue(words).Trim();
            if (query.Length is 0 or > TemplateSearch.LongestQuery)
            {
                throw new UsageException(FormattableString.Invariant($"say what to look for, in at most {TemplateSearch.LongestQuery} characters"));
            }

            var found = FoundInTemplates.Of(TemplateFolder.Read(Templates.Folder(parsed.GetValue(folder))), query, parsed.GetValue(examples));
            List<FoundPlaceJson> places = [.. found.Uses.Select(hit => FoundPlaceJson.From("use", hit)), .. found.Words.Select(hit => FoundPlaceJson.From("words", hit))];
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(places, OutputJsonContext.Readable.IReadOnlyListFoundPlaceJson));
                return ExitCode.Done;
            }

            foreach (var place in places.DistinctBy(place => (place.File, place.Line, place.Text)))
            {
                Console.WriteLine(FormattableString.Invariant($"{place.File}:{place.Line}: {place.Text}"));
            }

            if (places.Count == 0)
            {
                Console.Error.WriteLine("imrdocs: it stands nowhere in the templates");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
