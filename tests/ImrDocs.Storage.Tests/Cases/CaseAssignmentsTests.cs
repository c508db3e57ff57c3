// Who reviews a case is told by records that are only added; of two who say the opposite at once, the careful one wins.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Storage.Tests.Cases;

public sealed class CaseAssignmentsTests : IDisposable
{
    private const string Other = "CM14-0000002";

    private readonly TemporaryFolder _folder = new();
    private readonly FileBlobStore _store;
    private readonly CaseAssignments _assignments;

    public CaseAssignmentsTests()
    {
        _store = FileBlobStore.OpenOrCreate(_folder.Path);
        _assignments = new CaseAssignments(_store, new TestClock());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_case_is_a_reviewer_s_until_it_is_withdrawn_and_nothing_is_forgotten()
    {
        Assert.False(await _assignments.HasAsync(CaseBench.Number, "m.lee", default));
        for (var round = 0; round < 12; round++)
        {
            Assert.True(await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default));
            Assert.False(await _assignments.SetAsync(CaseBench.Number, " M.Lee ", isAssigned: true, CaseBench.Ben, default));
            Assert.True(await _assignments.HasAsync(CaseBench.Number, "M.LEE", default));
            Assert.True(await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: false, CaseBench.Ben, default));
            Assert.False(await _assignments.HasAsync(CaseBench.Number, "m.lee", default));
        }

        Assert.Empty(await _assignments.ReviewersOfAsync(CaseBench.Number, default));
        Assert.Equal(24, Directory.GetFiles(_folder.PathOf("assignments", CaseBench.Number)).Length);
    }

    [Fact]
    public async Task Everybody_has_their_own_cases()
    {
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        await _assignments.SetAsync(Other, "m.lee", isAssigned: true, CaseBench.Ana, default);
        await _assignments.SetAsync(Other, "b.ortiz", isAssigned: true, CaseBench.Ben, default);
        Assert.Equal([CaseBench.Number, Other], (await _assignments.CasesOfAsync("M.Lee", default)).Order(StringComparer.Ordinal));
        Assert.Equal([Other], await _assignments.CasesOfAsync("b.ortiz", default));
        Assert.Empty(await _assignments.CasesOfAsync("nobody", default));
        Assert.Equal([("b.ortiz", CaseBench.Ben), ("m.lee", CaseBench.Ana)], (await _assignments.ReviewersOfAsync(Other, default)).Select(reviewer => (reviewer.Name, reviewer.By)));
    }

    [Fact]
    public async Task Of_two_who_say_the_opposite_at_one_moment_the_one_who_withdraws_is_heard()
    {
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        var folder = _folder.PathOf("assignments", CaseBench.Number);
        var first = Assert.Single(Directory.GetFiles(folder));
        File.Copy(first, first.Replace("1.assigned", "1.withdrawn", StringComparison.Ordinal));
        Assert.False(await _assignments.HasAsync(CaseBench.Number, "m.lee", default));
    }

    [Fact]
    public async Task A_record_that_was_laid_beside_another_case_is_not_believed()
    {
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        Directory.CreateDirectory(_folder.PathOf("assignments", Other));
        var record = Assert.Single(Directory.GetFiles(_folder.PathOf("assignments", CaseBench.Number)));
        File.Copy(record, _folder.PathOf("assignments", Other, Path.GetFileName(record)));
        await Assert.ThrowsAsync<StoreException>(() => _assignments.ReviewersOfAsync(Other, default));
    }
}
