// Who reviews a case is told by records that are only added; of two who say the opposite at once, the careful one wins.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;

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
        Assert.False(await _assignments.HasAsync(CaseBench.Number, Named("m.lee"), default));
        for (var round = 0; round < 12; round++)
        {
            Assert.True(await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default));
            Assert.False(await _assignments.SetAsync(CaseBench.Number, " M.Lee ", isAssigned: true, CaseBench.Ben, default));
            Assert.True(await _assignments.HasAsync(CaseBench.Number, Named("M.LEE"), default));
            Assert.True(await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: false, CaseBench.Ben, default));
            Assert.False(await _assignments.HasAsync(CaseBench.Number, Named("m.lee"), default));
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
        Assert.False(await _assignments.HasAsync(CaseBench.Number, Named("m.lee"), default));
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

    [Fact]
    public async Task Who_is_renamed_keeps_their_cases_and_who_gets_the_old_name_gets_none_of_them()
    {
        var (lee, kim, newcomer) = (Account("m.lee", 1), Account("m.kim", 1), Account("M.Lee", 2));
        var people = new KnownPeople(_store, new TestClock());
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        await people.SeenAsync(lee, default);
        Assert.True(await _assignments.HasAsync(CaseBench.Number, lee, default));
        await _assignments.SetAsync(Other, "M.LEE", isAssigned: true, CaseBench.Ana, default);
        await people.SeenAsync(kim, default);
        await people.SeenAsync(newcomer, default);
        Assert.Equal([CaseBench.Number, Other], (await _assignments.CasesOfAsync(kim, default)).Order(StringComparer.Ordinal));
        Assert.Empty(await _assignments.CasesOfAsync(newcomer, default));
        Assert.Equal(["m.kim", "m.kim"], await _assignments.ListAsync(default).Select(one => one.Reviewer.Name).ToListAsync());

        Assert.True(await _assignments.SetAsync(Other, "m.lee", isAssigned: true, CaseBench.Ana, default));
        Assert.True(await _assignments.HasAsync(Other, newcomer, default));
        Assert.False(await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: false, CaseBench.Ana, default));
        Assert.True(await _assignments.SetAsync(CaseBench.Number, "m.kim", isAssigned: false, CaseBench.Ana, default));
        Assert.Equal([Other], await _assignments.CasesOfAsync(kim, default));
        Assert.Equal(["M.Lee", "m.kim"], (await _assignments.ReviewersOfAsync(Other, default)).Select(reviewer => reviewer.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_cases_of_a_reviewer_are_those_of_the_account_whatever_two_are_called()
    {
        var people = new KnownPeople(_store, new TestClock());
        await people.SeenAsync(Account("m.lee", 1), default);
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        await people.SeenAsync(Account("m.lee", 2), default);
        await _assignments.SetAsync(Other, "m.lee", isAssigned: true, CaseBench.Ana, default);
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: true, CaseBench.Ana, default);
        Assert.Equal(3, await _assignments.ListAsync(default).CountAsync());

        // Both are called so now, and the name is that of the second.
        Assert.Equal([CaseBench.Number, Other], await _assignments.ListAsync("M.Lee", default).Select(one => one.CaseNumber).ToListAsync());
        await _assignments.SetAsync(CaseBench.Number, "m.lee", isAssigned: false, CaseBench.Ana, default);
        Assert.Equal([Other], await _assignments.ListAsync("m.lee", default).Select(one => one.CaseNumber).ToListAsync());
    }

    [Fact]
    public async Task A_name_that_no_account_has_is_not_known_once_any_account_is()
    {
        Assert.True(await _assignments.IsKnownAsync("m.le", default));
        await new KnownPeople(_store, new TestClock()).SeenAsync(Account("m.lee", 1), default);
        Assert.True(await _assignments.IsKnownAsync(" M.LEE", default));
        Assert.False(await _assignments.IsKnownAsync("m.le", default));
        await _assignments.SetAsync(Other, "m.le", isAssigned: true, CaseBench.Ana, default);
        Assert.True(await _assignments.IsKnownAsync("m.le", default));
    }

    [Fact]
    public async Task A_record_of_a_name_that_was_laid_beside_another_account_is_not_believed()
    {
        await new KnownPeople(_store, new TestClock()).SeenAsync(Account("m.lee", 1), default);
        var record = Directory.GetFiles(_folder.PathOf("people", "names"), "*", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(record, (await File.ReadAllTextAsync(record)).Replace("m.lee", "b.ortiz", StringComparison.Ordinal));
        var failure = await Assert.ThrowsAsync<StoreException>(() => _assignments.HasAsync(Other, Named("m.lee"), default));
        Assert.Equal("VER011", failure.Diagnostic.Id);
    }

    [Fact]
    public void One_account_is_one_person_whatever_it_is_called()
    {
        Assert.True(Account("m.lee", 1).IsSameAs(Account("m.kim", 1)));
        Assert.False(Account("m.lee", 1).IsSameAs(Account("m.lee", 2)));
        Assert.True(Account("m.lee", 1).IsSameAs(Named("M.Lee")));
        Assert.False(Account("m.kim", 1).IsSameAs(Named("m.lee")));
    }

    private static Person Named(string name) => new(name, IdentitySource.SignedIn);

    private static Person Account(string name, int id) => new(name, IdentitySource.SignedIn, FormattableString.Invariant($"oid:{id}"));
}
