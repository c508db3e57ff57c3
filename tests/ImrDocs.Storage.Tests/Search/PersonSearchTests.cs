// Cases and letters are found by what only a person has, however it is written.
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Search;

namespace ImrDocs.Storage.Tests.Search;

public sealed class PersonSearchTests : IDisposable
{
    private readonly IndexBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("María-José O'Brien Núñez", "maria", true)]
    [InlineData("María-José O'Brien Núñez", "NUNEZ mar", true)]
    [InlineData("María-José O'Brien Núñez", "obrien", true)]
    [InlineData("María-José O'Brien Núñez", "O’Brien", true)]
    [InlineData("María-José O'Brien Núñez", "brien", true)]
    [InlineData("María-José O'Brien Núñez", "Mariajose", true)]
    [InlineData("María-José O'Brien Núñez", "jose-maria", true)]
    [InlineData("María-José O'Brien Núñez", "ose", false)]
    [InlineData("María-José O'Brien Núñez", "maria smith", false)]
    [InlineData("Łukasz Sørensen", "lukasz sorensen", true)]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh", true)]
    [InlineData("Nguyễn Thị Ánh", "%", false)]
    [InlineData("Nguyễn Thị Ánh", "n", false)]
    public async Task A_name_is_found_by_words_or_their_beginnings(string name, string asked, bool isFound)
    {
        await StoreAsync(1, name, null);
        Assert.Equal(isFound, await FindsAsync(new PersonQuery { Name = asked }));
    }

    [Theory]
    [InlineData("SA/14-00321·B", "sa1400321b", true)]
    [InlineData("SA/14-00321·B", "00321", true)]
    [InlineData("SA/14-00321·B", "14 003-21", true)]
    [InlineData("SA/14-00321·B", "00322", false)]
    [InlineData("SA/14-00321·B", "03", false)]
    [InlineData(null, "321", false)]
    public async Task A_claim_number_is_found_by_a_part_without_regard_to_what_is_between_its_characters(string? number, string asked, bool isFound)
    {
        await StoreAsync(1, "Tobias Wrenfield", number);
        Assert.Equal(isFound, await FindsAsync(new PersonQuery { ClaimNumber = asked }));
    }

    [Fact]
    public async Task All_that_is_asked_for_holds_of_one_version_and_letters_are_found_by_it_with_all_else()
    {
        var first = await StoreAsync(1, "Tobias Wrenfield", "AB-1234");
        var second = await StoreAsync(2, "Tobias Wren", "AB-9876");
        var letter = await _bench.ArchiveAsync(second);
        await _bench.ArchiveAsync(first, "dwc");
        await _bench.Index.UpdateAsync(default);
        Assert.Equal(2, (await _bench.Index.CasesAsync(new PersonQuery { Name = "wren", Injury = first.Dates.Injury }, 50, default)).Total);
        Assert.Equal(0, (await _bench.Index.CasesAsync(new PersonQuery { Name = "wren", Injury = first.Dates.Injury.AddDays(1) }, 50, default)).Total);
        Assert.Equal([letter.LetterKey], await _bench.KeysAsync(new LetterQuery { Person = new PersonQuery { Name = "wren", ClaimNumber = "9876" } }));
        Assert.Empty(await _bench.KeysAsync(new LetterQuery { Edition = "mailed", Person = new PersonQuery { ClaimNumber = "9876" } }));
        Assert.Empty(await _bench.KeysAsync(new LetterQuery { Person = new PersonQuery { Name = "w" } }));
        Assert.Equal(2, (await _bench.KeysAsync(new LetterQuery { Person = new PersonQuery { Name = " " } })).Length);
    }

    [Fact]
    public async Task A_name_that_was_corrected_is_found_as_it_was_and_as_it_is_and_a_broken_version_by_what_can_be_read()
    {
        await StoreAsync(1, "Tobais Wrenfield", null);
        await StoreAsync(1, "Tobias Wrenfield", null);
        var broken = System.Text.Encoding.UTF8.GetString(CaseWriter.Write(IndexBench.CaseOf(2))).Replace("expedited", "urgent", StringComparison.Ordinal);
        await _bench.Versions.StoreAsync(IndexBench.NumberOf(2), System.Text.Encoding.UTF8.GetBytes(broken), default);
        await _bench.Index.UpdateAsync(default);
        Assert.Equal([new FoundCase(IndexBench.NumberOf(1), 2, 1)], (await _bench.Index.CasesAsync(new PersonQuery { Name = "tobais" }, 50, default)).Cases.ToArray());
        Assert.Equal(
            [new FoundCase(IndexBench.NumberOf(1), 2, 2), new FoundCase(IndexBench.NumberOf(2), 1, 1)],
            (await _bench.Index.CasesAsync(new PersonQuery { Name = "tobias" }, 50, default)).Cases.OrderBy(one => one.Newest == 1));
        Assert.Equal((1, 2), ((await _bench.Index.CasesAsync(new PersonQuery { Name = "tobias" }, 1, default)).Cases.Length, (await _bench.Index.CasesAsync(new PersonQuery { Name = "tobias" }, 1, default)).Total));
    }

    private async Task<bool> FindsAsync(PersonQuery query)
    {
        await _bench.Index.UpdateAsync(default);
        return (await _bench.Index.CasesAsync(query, 50, default)).Total == 1;
    }

    private async Task<Case> StoreAsync(int number, string name, string? claim)
    {
        var @case = IndexBench.CaseOf(number);
        var parties = @case.Parties!;
        @case = @case with
        {
            Parties = parties with { Employee = parties.Employee with { Name = name }, ClaimsAdministrator = parties.ClaimsAdministrator with { ClaimNumber = claim } },
        };
        await _bench.StoreAsync(@case);
        return @case;
    }
}
