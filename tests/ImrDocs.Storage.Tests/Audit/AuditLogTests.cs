// The audit record: no entry is lost, and whatever is tampered with is named.
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Audit;

/// <summary>Derived for each kind of store.</summary>
public abstract class AuditLogTests
{
    protected static readonly Person Ana = new("ana", IdentitySource.SignedIn);

    protected abstract Task<IBlobStore> NewStoreAsync();

    [Fact]
    public async Task Entries_are_numbered_in_a_chain_and_come_back_as_they_were_written()
    {
        using var log = new AuditLog(await NewStoreAsync(), new TestClock());
        AuditEvent[] events =
        [
            new(Ana, AuditAction.CaseRead) { CaseNumber = "CM14-0000001", Version = 3 },
            new(Ana, AuditAction.LetterRead) { CaseNumber = "CM14-0000001", Letter = "final-determination.published" },
            new(Ana, AuditAction.ReleaseApproved) { Subject = "4" },
        ];
        foreach (var done in events)
        {
            await log.AppendAsync(done, default);
        }

        var entries = await ListAsync(log);
        Assert.Equal(events, entries.Select(entry => entry.Event));
        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Sequence));
        Assert.Equal([new string('0', 64), entries[0].Hash, entries[1].Hash], entries.Select(entry => entry.Previous));
        var report = await log.VerifyAsync(entries[1].Hash, default);
        Assert.Equal((3, entries[2].Hash), (report.Entries, report.Head));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task Several_who_write_at_once_lose_no_entry()
    {
        const int Writers = 4, Each = 40;
        var store = await NewStoreAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Writers), new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (writer, cancellation) =>
        {
            using var log = new AuditLog(store, new TestClock());
            for (var i = 0; i < Each; i++)
            {
                await log.AppendAsync(new AuditEvent(Ana, AuditAction.CaseRead) { Subject = Name(writer, i) }, cancellation);
            }
        });

        using var reading = new AuditLog(store, new TestClock());
        var subjects = (await ListAsync(reading)).Select(entry => entry.Event.Subject!).ToList();
        Assert.Equal(
            Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, Each).Select(i => Name(writer, i))),
            subjects.Order(StringComparer.Ordinal));
        Assert.Empty((await reading.VerifyAsync(null, default)).Problems);
    }

    protected static async Task<List<AuditEntry>> ListAsync(AuditLog log)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in log.ListAsync(default))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static string Name(int writer, int number) => string.Create(CultureInfo.InvariantCulture, $"{writer}-{number:D3}");
}

public sealed class FileAuditLogTests : AuditLogTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("edit", "AUD002 audit/000000004.json")]
    [InlineData("drop", "AUD003 audit/000000003.json")]
    [InlineData("exchange", "AUD001 audit/000000003.json, AUD001 audit/000000004.json, AUD002 audit/000000005.json")]
    [InlineData("break", "AUD001 audit/000000003.json, AUD002 audit/000000004.json")]
    [InlineData("truncate", "AUD004 ")]
    public async Task What_was_tampered_with_is_named(string tampering, string problems)
    {
        var store = await NewStoreAsync();
        using var log = new AuditLog(store, new TestClock());
        for (var i = 1; i <= 5; i++)
        {
            await log.AppendAsync(new AuditEvent(Ana, AuditAction.CaseRead) { CaseNumber = "CM14-0000001", Version = i }, default);
        }

        var head = (await log.VerifyAsync(null, default)).Head;
        string[] paths = [.. Enumerable.Range(1, 5).Select(i => _folder.PathOf("audit", string.Create(CultureInfo.InvariantCulture, $"{i:D9}.json")))];
        var third = await File.ReadAllTextAsync(paths[2]);
        switch (tampering)
        {
            case "edit":
                await File.WriteAllTextAsync(paths[2], third.Replace("\"ana\"", "\"eve\"", StringComparison.Ordinal));
                break;
            case "drop":
                File.Delete(paths[2]);
                break;
            case "exchange":
                await File.WriteAllTextAsync(paths[2], await File.ReadAllTextAsync(paths[3]));
                await File.WriteAllTextAsync(paths[3], third);
                break;
            case "break":
                await File.WriteAllBytesAsync(paths[2], Encoding.UTF8.GetBytes(third)[..20]);
                break;
            default:
                File.Delete(paths[4]);
                break;
        }

        var report = await log.VerifyAsync(head, default);
        Assert.Equal(problems, string.Join(", ", report.Problems.Select(problem => $"{problem.Id} {problem.File}")));
    }

    protected override Task<IBlobStore> NewStoreAsync() => Task.FromResult<IBlobStore>(FileBlobStore.OpenOrCreate(_folder.Path));
}

[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureAuditLogTests : AuditLogTests
{
    protected override async Task<IBlobStore> NewStoreAsync() =>
        await TestAzure.Address(Azurite.NewContainer()).OpenOrCreateAsync(await TestAzure.SharedSettingsAsync(), default);
}
