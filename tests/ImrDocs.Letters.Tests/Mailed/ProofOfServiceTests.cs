using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>The declaration about each mailed letter of the samples. What it says is in the examples of its templates.</summary>
public sealed class ProofOfServiceTests
{
    private const string Envelope = "20261201-1-02-0137";

    private static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static readonly string Kind = Samples.Generator.Templates.Letters.Values.Single(letter => letter.Settings.Editions.Values.Any(edition => edition.IsAboutMailing)).Kind;

    public static TheoryData<string> Names { get; } = [.. Samples.MailedLetters.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_shows_the_address_on_the_envelope_and_what_binds_it_to_the_paper(string name)
    {
        var letter = Samples.MailedLetters[name];
        var request = ProofOfService.RequestFor(Samples.Generator.Templates, letter, Envelope, Hash, "00300567094000000007 95380")!;
        var proof = Samples.Generate(CaseOf(name), request);
        var text = Encoding.UTF8.GetString(Samples.Bytes(proof, LetterFormat.Txt));

        Assert.Contains(string.Join('\n', EnvelopeAddress.Of(letter)!.Lines) + "\n", text, StringComparison.Ordinal);
        Assert.All(
            [Envelope, Hash, letter.Document.Properties.Title, "00300567094000000007 95380", $"Pages of the paper: {letter.Pages.Pages.Length}\n"],
            fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.Equal(letter.Request.MailDate, proof.Request.MailDate);
        Assert.Equal(proof.Request, request);
    }

    /// <summary>The day, the signature: nothing is filled in for the person who signs.</summary>
    [Fact]
    public void It_is_unsigned()
    {
        var letter = Samples.MailedLetters["overturned-only.employee"];
        var proof = Samples.Generate(CaseOf("overturned-only."), ProofOfService.RequestFor(Samples.Generator.Templates, letter, Envelope, Hash, barcode: null)!);
        var rows = Tables(proof.Document.Body).Last().Rows.Select(row => (((TextInline)row.Cells[0].Inlines[0]).Text, row.Cells[1].Inlines.Length));
        Assert.Equal([("Date", 0), ("Signature", 0), ("Name", 1)], rows);
    }

    [Fact]
    public void Without_an_envelope_there_is_nothing_to_declare()
    {
        var result = Samples.Generator.Generate(
            CaseOf("overturned-only."), new LetterRequest { Kind = Kind, Edition = "declaration", Recipient = Recipient.Employee }, []);
        Assert.Equal([LetterDiagnostics.MailingUnknown], result.Diagnostics.Select(diagnostic => diagnostic.Descriptor));
    }

    [Fact]
    public void What_nobody_gets_has_no_declaration() => Assert.Null(
        ProofOfService.RequestFor(Samples.Generator.Templates, Samples.Generate(CaseOf("overturned-only.")), Envelope, Hash, barcode: null));

    /// <summary>Each fact of 1 CCR 1008, taken out of the templates, and the rule that misses it.</summary>
    [Theory]
    [InlineData("server", "over the age of 18 years and ", "RULE801")]
    [InlineData("server", " and not a party to this matter", "RULE801")]
    [InlineData("server", "{{ server.name }}", "RULE802")]
    [InlineData("server", "{{ server.address.line1 }}", "RULE802")]
    [InlineData("deposit", "**{{ mailing.title }}**", "RULE803")]
    [InlineData("deposit", "{{ include 'long-date' date: dates.mailed field: 'dates.mailed' }}", "RULE803")]
    [InlineData("deposit", "{{ letter.service.deposit }}", "RULE803")]
    [InlineData("deposit", "sealed ", "RULE804")]
    [InlineData("deposit", "fully prepaid", "RULE804")]
    [InlineData("deposit", "{{ include 'addressee' }}", "RULE805")]
    [InlineData("paper", "{{ mailing.envelope }}", "RULE806")]
    [InlineData("paper", "{{ mailing.pages }}", "RULE806")]
    [InlineData("paper", "{{ mailing.barcode }}", "RULE806")]
    [InlineData("paper", "{{ mailing.hash }}", "RULE806")]
    [InlineData("perjury", "under the laws of the State of California ", "RULE807")]
    [InlineData("perjury", "{{ letter.service.server.name }}", "RULE808")]
    [InlineData("declaration", "{{~ include 'case-identification' ~}}", "RULE809")]
    [InlineData("declaration", "{{~ include 'perjury' ~}}", "RULE807")]
    public void Each_fact_is_missed(string template, string words, string rule)
    {
        var (files, path) = (Samples.TemplateFiles(), $"{Kind}/{template}.sbn");
        var text = Encoding.UTF8.GetString(files[path].Span);
        Assert.Contains(words, text, StringComparison.Ordinal);
        var set = TemplateSet.Parse(files.SetItem(path, Encoding.UTF8.GetBytes(text.Replace(words, "", StringComparison.Ordinal)))).Set!;
        var letter = Samples.MailedLetters["overturned-only.employee"];

        var result = new LetterGenerator(set).Generate(CaseOf("overturned-only."), ProofOfService.RequestFor(set, letter, Envelope, Hash, "123")!, []);

        Assert.Null(result.Letter);
        Assert.Contains(rule, result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static Case CaseOf(string name) => Samples.ReadCase(name[..name.IndexOf('.', StringComparison.Ordinal)]);

    private static IEnumerable<Table> Tables(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Table table => [table],
        KeepTogether keep => Tables(keep.Blocks),
        _ => [],
    });
}
