// A key stands for one job for ever, whatever fails on the way.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Storage.Tests.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Jobs;

public sealed class KeyedSubmissionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_the_same_key_gives_one_job_that_is_queued(bool done)
    {
        for (var failing = 0; ; failing++)
        {
            using var bench = new CaseBench();
            var hasFailed = false;
            try
            {
                await SubmitAsync(bench, new FailingStore(bench.Store, failing, done), CaseBench.Ana, "key", CaseBench.Seed);
            }
            catch (StoreException)
            {
                hasFailed = true;
            }

            var job = await SubmitAsync(bench, bench.Store, CaseBench.Ana, "key", CaseBench.Seed);
            Assert.Equal(1, job!.Job.CaseVersion);
            Assert.True((await bench.Queue.MeasureAsync(default)).Messages > 0);
            await bench.Versions.StoreAsync(CaseBench.Number, CaseBench.Summary("Another"), default);
            var late = await SubmitAsync(bench, bench.Store, CaseBench.Ana, "key", CaseBench.Seed);
            Assert.Equal((job.Job.Id, 2), (late!.Job.Id, await bench.Versions.NewestAsync(CaseBench.Number, default)));
            if (!hasFailed)
            {
                Assert.InRange(failing, 4, 60);
                return;
            }
        }
    }

    [Fact]
    public async Task A_key_is_its_sender_s_and_stands_for_what_was_sent_first()
    {
        using var bench = new CaseBench();
        var first = await SubmitAsync(bench, bench.Store, CaseBench.Ana, "key", CaseBench.Seed);
        Assert.Null(await SubmitAsync(bench, bench.Store, new Person(" ANA", IdentitySource.SignedIn), "key", CaseBench.Summary("Another")));
        Assert.Equal(1, await bench.Versions.NewestAsync(CaseBench.Number, default));
        var another = await SubmitAsync(bench, bench.Store, CaseBench.Ben, "key", CaseBench.Summary("Another"));
        Assert.Equal((1, 2), (first!.Job.CaseVersion, another!.Job.CaseVersion));
    }

    [Theory]
    [InlineData("7f3c-\"quoted\"", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    public void Keys_are_printable_ascii(string key, bool isKey) => Assert.Equal(isKey, KeyedSubmission.IsKey(key));

    [Fact]
    public async Task What_would_undo_somebody_s_work_gets_no_job_until_it_is_the_newest_version()
    {
        using var bench = new CaseBench();
        Assert.NotNull(await SubmitAsync(bench, bench.Store, CaseBench.Ana, "first", CaseBench.Seed));
        await bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Summary("Edited"), bench.By(CaseBench.Ben, 1), default);
        var held = await ResultAsync(bench, bench.Store, CaseBench.Ana, "second", CaseBench.Seed);
        Assert.Null(held!.Job);
        Assert.Equal(VersionDiagnostics.HeldBack, held.Diagnostics.Single().Descriptor);
        Assert.Equal(2, await bench.Versions.NewestAsync(CaseBench.Number, default));

        // The same key is answered once somebody has said that it is to be.
        await bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Seed, bench.By(CaseBench.Ana, 2), default);
        Assert.Equal(3, (await SubmitAsync(bench, bench.Store, CaseBench.Ana, "second", CaseBench.Seed))!.Job.CaseVersion);
    }

    private static async Task<SubmittedJob?> SubmitAsync(CaseBench bench, IBlobStore store, Person sender, string key, byte[] @case) =>
        (await ResultAsync(bench, store, sender, key, @case))?.Job;

    private static async Task<KeyedResult?> ResultAsync(CaseBench bench, IBlobStore store, Person sender, string key, byte[] @case)
    {
        using var cases = new HandedInCases(store, bench.Clock);
        var submission = new KeyedSubmission(store, cases, new JobSubmission(store, bench.Queue, bench.Clock), bench.Clock);
        return await submission.SubmitAsync(sender, key, new SubmittedCase(CaseBench.Number, @case, []), new LetterRequest(), [LetterFormat.Pdf], default);
    }
}
