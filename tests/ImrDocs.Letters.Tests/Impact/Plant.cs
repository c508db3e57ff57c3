// A change that a test plants in the templates.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Impact;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests.Impact;

/// <summary>Some changes of the project's own templates.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Edits">Path, old text and new text of each change; an old text of null makes a new file.</param>
public sealed record Plant(string Name, params (string Path, string? Old, string New)[] Edits)
{
    private const string Determination = "final-determination/";

    /// <summary>The project's own templates as they are.</summary>
    public static ImpactSet Before { get; } = Parse(Samples.TemplateFiles());

    /// <summary>All kinds of changes.</summary>
    public static ImmutableArray<Plant> All { get; } =
    [
        new("a-word-in-a-shared-include", ("_shared/page-furniture.sbn", "Case Number: ", "Case: ")),
        new("a-word-in-every-cover-letter", (Determination + "what-happens-next.sbn", "**This decision is final.**", "**This determination is final.**")),
        new("a-word-of-one-branch", (Determination + "outcome.sbn", "when 'overturned' ~}}\n\n**{{ several ? 'All of the treatment in dispute", "when 'overturned' ~}}\n\n**{{ several ? 'Every treatment in dispute")),
        new("both-sides-of-a-choice", (Determination + "what-happens-next.sbn", "{{ toEmployee ? 'You and your' : 'The employee and the' }}\ndoctor can talk", "{{ toEmployee ? 'With your doctor, you' : 'With the doctor, the employee' }}\ncan talk")),
        new("order-of-two-parts", (Determination + "cover-letter.sbn", "{{~ include 'appeal-rights' ~}}\n{{~ include 'questions' ~}}", "{{~ include 'questions' ~}}\n{{~ include 'appeal-rights' ~}}")),
        new("a-new-paragraph", (Determination + "questions.sbn", "::: statement information-and-assistance", "Keep this letter.\n\n::: statement information-and-assistance")),
        new("a-name-in-a-new-paragraph", (Determination + "questions.sbn", "::: statement information-and-assistance", "{{ parties.employee.name }}, keep this letter.\n\n::: statement information-and-assistance")),
        new("a-paragraph-less", (Determination + "outcome.sbn", "The reasons for each decision are in the determination that follows this letter.", "Read on.\n\nThe reasons follow.")),
        new("another-form-of-dates", ("_shared/long-date.sbn", "'%B %e", "'%b %e")),
        new("a-value-of-letter-json", (Determination + "letter.json", "(855)\\u00a0865-8873", "(855)\\u00a0865-8874")),
        new("a-rule-refuses", (Determination + "rules.json", "\"name\": \"independence\"", "\"name\": \"impartiality\"")),
        new("a-recipient-less", (Determination + "letter.json", "\"employee-attorney\", ", "")),
        new("page-furniture", ("_shared/page-furniture.sbn", "Page [#page] of", "Page [#page] /")),
        new("a-style-that-moves-page-breaks", (Determination + "letter.json", "\"body\": { \"typeface\": \"serif\", \"size\": \"12pt\", \"lineHeight\": \"115%\", \"spaceAfter\": \"10pt\" }", "\"body\": { \"typeface\": \"serif\", \"size\": \"12pt\", \"lineHeight\": \"118%\", \"spaceAfter\": \"10pt\" }")),
        new("a-style-of-one-word", (Determination + "questions.sbn", "**About this letter:**", "*About this letter:*")),
        new("a-heading-of-another-level", (Determination + "questions.sbn", "## Questions", "### Questions")),
        new("white-space-that-changes-nothing", (Determination + "what-happens-next.sbn", "By law it counts as the determination of the Administrative Director of the Division of Workers’\nCompensation,", "By law it counts   as the determination of the\nAdministrative Director of the Division of Workers’ Compensation,")),
        new("a-comment", (Determination + "outcome.sbn", "# The outcome in one plain sentence", "# The outcome in a plain sentence")),
        new("a-template-that-nobody-includes", (Determination + "unused.sbn", null, "Unused.")),
        new("an-include-that-shadows-the-shared-one", (Determination + "long-date.sbn", null, "{{ $.date | date.to_string '%Y-%m-%d' }}")),
        new("a-recipient-more", ("acknowledgement/letter.json", "[\"employee\"]", "[\"employee\", \"dwc\"]")),
        new("a-word-of-the-declaration", ("proof-of-service/deposit.sbn", "a true copy of it", "a full copy of it")),
        new("two-changes-at-once", (Determination + "questions.sbn", "## Questions and help", "## Help"), ("_shared/disputed-item.sbn", "{{ $issue.service }}", "Item: {{ $issue.service }}")),
    ];

    /// <summary>The templates with the changes.</summary>
    public ImpactSet After
    {
        get
        {
            var files = Before.Files;
            foreach (var (path, old, changed) in Edits)
            {
                var text = old is null ? "" : Encoding.UTF8.GetString(files[path].Span);
                Assert.Contains(old ?? "", text, StringComparison.Ordinal);
                files = files.SetItem(path, Encoding.UTF8.GetBytes(old is null ? changed : text.Replace(old, changed, StringComparison.Ordinal)));
            }

            return Parse(files);
        }
    }

    public static ImpactSet Parse(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var parsed = TemplateSet.Parse(files);
        Assert.Empty(parsed.Diagnostics);
        return new ImpactSet(parsed.Set!, files);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
