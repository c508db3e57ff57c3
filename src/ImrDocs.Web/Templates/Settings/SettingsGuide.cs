// What the settings of a letter are, in words, and which ones can be added.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Drafts;

namespace ImrDocs.Web.Templates.Settings;

/// <summary>What the settings of a letter are, in the words of their form, and which ones a group can have. What is allowed is checked where settings are read.</summary>
/// <param name="folder">The letter kind.</param>
/// <param name="kinds">All letter kinds.</param>
/// <param name="templates">The names of the templates that its editions can name.</param>
internal sealed class SettingsGuide(string folder, ImmutableArray<string> kinds, ImmutableArray<string> templates)
{
    private const string Length = "A length: 8.5in, 25mm or 12pt";
    private const string Points = "A length in points, such as 12pt";
    private const string SomeStyle = """{ "typeface": "serif", "size": "12pt" }""";

    private static readonly ImmutableArray<AddableSetting> OfStyle =
    [
        new("typeface", "\"serif\""), new("size", "\"12pt\""), new("bold", "true"), new("italic", "true"), new("alignment", "\"left\""), new("lineHeight", "\"115%\""),
        new("spaceBefore", "\"6pt\""), new("spaceAfter", "\"6pt\""), new("indentLeft", "\"18pt\""), new("keepWithNext", "true"),
    ];

    private static readonly ImmutableArray<AddableSetting> OfEnvelope =
    [
        new("preset", "\"#10-left-window\""), new("capitals", "false"), new("clearance", "\"0.125in\""),
        new("width", "\"9.5in\""), new("height", "\"4.125in\""), new("foldedHeight", "\"3.875in\""),
        new("windowLeft", "\"0.875in\""), new("windowBottom", "\"0.5in\""), new("windowWidth", "\"4.5in\""), new("windowHeight", "\"1.125in\""),
    ];

    private readonly ImmutableArray<AddableSetting> _ofFile =
    [
        new("like", $"\"{kinds.FirstOrDefault(kind => kind != folder)}\""), new("envelope", """{ "preset": "#10-left-window", "capitals": false }"""),
        new("barcode", """{ "mailerId": "000000", "serviceType": "000", "barcodeId": "00" }"""), new("frames", "{}"), new("largePrint", """{ "styles": {} }"""),
        AddableSetting.Named("\"\"", "text"), AddableSetting.Named("{}", "group"),
    ];

    /// <summary>The guide for a letter kind of a draft.</summary>
    public static SettingsGuide Of(TemplateDraft draft, string folder)
    {
        var files = draft.Files.Keys.Select(path => new TemplateFile(path)).ToList();
        return new SettingsGuide(
            folder,
            [.. files.Where(file => file.IsSettings).Select(file => file.Folder)],
            [.. files.Where(file => file.IsTemplate && file.Folder == folder).Select(file => file.Name)]);
    }

    /// <summary>All letter kinds.</summary>
    public ImmutableArray<string> Kinds => kinds;

    /// <summary>What can be added to a group or list; those that are there already are left out.</summary>
    public ImmutableArray<AddableSetting> AddableTo(SettingsEntry holder, IEnumerable<SettingsEntry> there) =>
        [.. All(holder).Where(addable => addable.Name is null || !there.Any(entry => string.Equals(entry.Name, addable.Name, StringComparison.Ordinal)))];

    /// <summary>The words that a value can be; none when it is anything.</summary>
    public ImmutableArray<string> WordsOf(SettingsEntry value) => value switch
    {
        { Name: "typeface" } => ["serif", "sans"],
        { Name: "alignment" } => ["left", "center", "right"],
        { Name: "preset" } => ["#10-left-window", "#10-left-window-high"],
        { Name: "like", Holder: "" } => [.. kinds.Where(kind => kind != folder)],
        _ when !value.Path.StartsWith("editions.", StringComparison.Ordinal) => [],
        { Name: "about" } => ["case", "mailing", "batch"],
        { Name: "follows" } => ["decision", "assigned", "applicationReceived", "utilizationReviewDenial", "injury"],
        _ when value.Holder.EndsWith(".recipients", StringComparison.Ordinal) => [.. Enum.GetValues<Recipient>().Select(recipient => recipient.Word)],
        _ => templates,
    };

    /// <summary>A line of help; null where the name says it all.</summary>
    public static string? HelpOf(SettingsEntry entry) => entry switch
    {
        { Path: "language" } => "The language of the letter, for screen readers: en-US",
        { Path: "like" } => "Every setting that this letter does not have is taken from that letter",
        { Path: "organisation.name" } => "Also the author in the properties of the documents",
        { Path: "draft.placeholder" } => "What a draft prints for a missing text; {field} becomes its name",
        { Path: "draft.watermark" } => "The word behind every page of a draft",
        { Path: "editions" } => "The letters that are made, each with the template that puts its sections in order",
        { Path: "styles" } => "How paragraphs look; a template names one with ::: style",
        { Path: "largePrint.styles" } => "The styles that large print replaces",
        { Path: "frames" } => "Places on the first page; a template fills one with ::: frame",
        { Path: "barcode" } => "The Intelligent Mail barcode above the address, with the numbers that the Postal Service assigned",
        { Name: "recipients" } => "Who gets a copy by mail",
        { Name: "follows" } => "The date of the case that the letter follows",
        { Name: "about" } => "What the letter tells of",
        { Name: "preset" } => "An envelope by name; lengths beside it replace its own",
        { Name: "capitals" } => "The address in capital letters, as the Postal Service prefers",
        { Name: "clearance" } => "Room to keep between the address and the edges of the window",
        { Name: "foldedHeight" } => "Height of the letter's first panel when it is folded",
        { Name: "alternativeText" } => "What the picture says, for those who cannot see it",
        { Name: "keepWithNext" } => "Never the last of its page",
        { Name: "lineHeight" } => "A percentage from 80% to 300%",
        { Name: "size" or "spaceBefore" or "spaceAfter" or "indentLeft" } => Points,
        { Name: "width" or "height" or "left" or "top" or "marginTop" or "marginRight" or "marginBottom" or "marginLeft" or "headerDistance" or "footerDistance" } => Length,
        { Name: "windowLeft" or "windowBottom" or "windowWidth" or "windowHeight" } => Length,
        _ => null,
    };

    /// <summary>Where a part of the file stands on the form: what an editor comes for first, then what is set once.</summary>
    public static int RankOf(SettingsEntry part) => Array.IndexOf(["draft", "envelope", "barcode", "page", "frames", "editions", "styles", "largePrint"], part.Path);

    private ImmutableArray<AddableSetting> All(SettingsEntry holder) => holder.Path.Split('.') switch
    {
        [""] => _ofFile,
        ["editions"] => [AddableSetting.Named($"{{ \"template\": \"{templates.FirstOrDefault()}\" }}", "edition")],
        ["editions", _] => [new("recipients", "[\"employee\"]"), new("follows", "\"assigned\""), new("about", "\"mailing\"")],
        ["editions", _, "recipients"] => [AddableSetting.Entry("\"employee\"", "recipient")],
        ["envelope"] => OfEnvelope,
        ["barcode"] => [new("barcodeId", "\"00\"")],
        ["frames"] => [AddableSetting.Named("""{ "left": "1in", "top": "1in", "width": "6.5in", "height": "1in" }""", "frame")],
        ["styles"] or ["largePrint", "styles"] => [AddableSetting.Named(SomeStyle, "style")],
        ["styles", _] or ["largePrint", "styles", _] => OfStyle,
        ["page"] or ["draft"] or ["largePrint"] or ["frames", _] => [],
        _ => holder.Kind == SettingsKind.List ? [AddableSetting.Entry("\"\"", "text")] : [AddableSetting.Named("\"\"", "text"), AddableSetting.Named("false", "yes or no")],
    };
}

/// <summary>A setting that a group can get.</summary>
/// <param name="Name">Its name; null when whoever adds it gives it one, or in a list, which has no names.</param>
/// <param name="Json">The value that it begins with.</param>
internal sealed record AddableSetting(string? Name, string Json)
{
    /// <summary>What it is, where the name does not say it.</summary>
    public string What { get; private init; } = "";

    /// <summary>Whether whoever adds it gives it a name.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>One that whoever adds it gives a name.</summary>
    public static AddableSetting Named(string json, string what) => new(null, json) { What = what, IsNamed = true };

    /// <summary>One more of a list.</summary>
    public static AddableSetting Entry(string json, string what) => new(null, json) { What = what };

    /// <summary>What a form sends for it.</summary>
    public string Id => Name ?? What;
}
