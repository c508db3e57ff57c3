// Fills a store with the archive of some years.
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;

namespace ImrDocs.Benchmarks.Search;

/// <summary>Cases with five letters each, published and mailed, of some releases, every twentieth corrected. Their files are short: nothing here reads them.</summary>
internal sealed class SearchStore(string root)
{
    public const int LettersACase = 5;

    /// <summary>Decisions are spread over so many days.</summary>
    private const int Days = 3000;

    private static readonly string[] Recipients = ["employee", "claims-administrator", "requesting-physician", "dwc"];
    private static readonly string[] GivenNames = ["Tobias", "María-José", "Ottoline", "Ánh", "Łukasz", "Wren", "Marisol", "Desmond", "Imogen", "Rufus", "Solveig"];
    private static readonly string[] FamilyNames = ["Wrenfield", "O'Brackett", "Quillfeather", "Nuñez-Thornby", "Marchbanks", "Lanternwood", "Ashgrove"];
    private static readonly Case Seed = CaseReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "cases", "expedited-priority.json")), "").Case
        ?? throw new InvalidOperationException("The seed case is refused: run 'imrdocs check seeds/cases/expedited-priority.json'");

    private readonly LetterArchive _archive = new(new PlainFolder(root), TimeProvider.System);

    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"CM{13 + (index % 10)}-{index:D7}");

    /// <summary>The date of injury of a case of that index.</summary>
    public static DateOnly InjuryOf(int index) => Seed.Dates.Injury.AddDays(-(index % Days));

    public async Task FillAsync(int letters)
    {
        for (var index = 0; index * LettersACase < letters; index++)
        {
            await AddCaseAsync(index);
        }
    }

    /// <summary>Adds a case of that index with its letters.</summary>
    public async Task AddCaseAsync(int index)
    {
        var number = NumberOf(index);
        var @case = Seed with { CaseNumber = number, Dates = Shifted(Seed.Dates, index % Days), Parties = PartiesOf(index) };
        var (json, hash, decision) = (CaseWriter.Write(@case), CaseWriter.Hash(@case), @case.Dates.Decision);
        await new PlainFolder(root).PutIfAbsentAsync(CaseVersions.NameOf(number, 1), json, new("application/json", []), default);
        LetterManifest? published = null;
        for (var letter = 0; letter < LettersACase; letter++)
        {
            var recipient = letter == 0 ? null : Recipients[letter - 1];
            var archived = await ArchiveAsync(number, hash, decision, recipient, index % 7, null);
            published ??= archived;
        }

        if (index % 20 == 0)
        {
            await ArchiveAsync(number, hash, decision, null, 7, published);
        }
    }

    private static Parties PartiesOf(int index)
    {
        var parties = Seed.Parties!;
        return parties with
        {
            Employee = parties.Employee with { Name = $"{GivenNames[index % GivenNames.Length]} {FamilyNames[index / GivenNames.Length % FamilyNames.Length]}" },
            ClaimsAdministrator = parties.ClaimsAdministrator with { ClaimNumber = string.Create(CultureInfo.InvariantCulture, $"CL-{index:D8}/A") },
        };
    }

    private static CaseDates Shifted(CaseDates dates, int days) => new(
        dates.Injury.AddDays(-days),
        dates.UtilizationReviewDenial.AddDays(-days),
        dates.ApplicationReceived.AddDays(-days),
        dates.Assigned.AddDays(-days),
        dates.Decision.AddDays(-days),
        null,
        dates.RecordsComplete?.AddDays(-days));

    private async Task<LetterManifest> ArchiveAsync(string number, string hash, DateOnly decision, string? recipient, int release, LetterManifest? replaced)
    {
        var inputs = new LetterInputs(
            hash,
            ContentHash.Of(Encoding.UTF8.GetBytes("release " + release.ToString(CultureInfo.InvariantCulture))),
            ContentHash.Of("fonts"u8),
            [],
            ["pdf", "docx"],
            recipient is null ? null : decision.AddDays(2));
        var letter = new RenderedLetter(
            new LetterSlot(number, LetterRequest.DefaultKind, recipient is null ? LetterRequest.PublishedEdition : "mailed", recipient),
            inputs,
            LetterGenerator.EngineVersion,
            4,
            [new LetterOutput("pdf", "application/pdf", "pdf"u8.ToArray()), new LetterOutput("docx", "application/octet-stream", "docx"u8.ToArray())],
            [])
        {
            Release = release + 1,
            Supersedes = replaced,
        };
        return (await _archive.ArchiveAsync(letter, default)).Manifest;
    }
}
