namespace ImrDocs.Text.Tests;

public sealed class DataOriginTests
{
    [Fact]
    public void A_path_reads_as_people_write_it() =>
        Assert.Equal("issues[0].reviewGuideline.mtus[12].chapter", Path("chapter").ToString());

    [Fact]
    public void A_union_names_each_path_once_in_order()
    {
        var union = DataOrigin.Union(DataOrigin.Union(Path("chapter"), Path("year")), DataOrigin.Union(null, Path("chapter")));
        Assert.Equal(["issues[0].reviewGuideline.mtus[12].chapter", "issues[0].reviewGuideline.mtus[12].year"], union!.Paths.Select(path => path.ToString()));
    }

    [Fact]
    public void A_hundred_thousand_unions_can_still_be_listed()
    {
        DataOrigin? all = null;
        for (var i = 0; i < 100_000; i++)
        {
            all = DataOrigin.Union(all, DataPath.Root("a").Element(i % 10));
        }

        Assert.Equal(10, all!.Paths.Count);
    }

    private static DataPath Path(string name) =>
        DataPath.Root("issues").Element(0).Member("reviewGuideline").Member("mtus").Element(12).Member(name);
}
