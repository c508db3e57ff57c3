// Operations assign cases on the command line.
using System.Text.Json;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class AssignTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cases_are_assigned_listed_and_taken_back_and_the_record_keeps_that()
    {
        var store = "file:" + Path.Combine(_folder.Path, "store");
        Assert.Equal(0, ImrdocsProcess.Run("submit", Repository.PathOf("seeds", "cases"), "--store", store).ExitCode);
        var assigned = ImrdocsProcess.Run("assign", "CM13-0000001", "CM16-0203377", "CM13-0000001", "CM99-9999999", "--to", "m.lee", "--store", store);
        Assert.Equal(1, assigned.ExitCode);
        Assert.StartsWith("2 assigned, 1 unknown\n", assigned.Errors, StringComparison.Ordinal);
        Assert.Contains("VER002: There is no case CM99-9999999", assigned.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "1 assigned\n"), Errors(ImrdocsProcess.Run("assign", "CM13-0000001", "--to", "b.ortiz", "--store", store)));
        Assert.Equal((0, "0 assigned, 1 so already\n"), Errors(ImrdocsProcess.Run("assign", "CM13-0000001", "--to", "B.Ortiz", "--store", store)));

        Assert.Equal((0, "3 assignments\n"), Errors(ImrdocsProcess.Run("assignments", "--store", store)));
        Assert.Equal((0, "2 assignments\n"), Errors(ImrdocsProcess.Run("assignments", "CM13-0000001", "--store", store)));
        using var own = JsonDocument.Parse(ImrdocsProcess.Run("assignments", "CM16-0203377", "--of", "M.Lee", "--json", "--store", store).Output);
        Assert.Equal(("CM16-0203377", "m.lee"), (own.RootElement.GetProperty("caseNumber").GetString(), own.RootElement.GetProperty("reviewer").GetString()));
        Assert.Equal((0, "1 taken back\n"), Errors(ImrdocsProcess.Run("assign", "CM16-0203377", "--from", "m.lee", "--store", store)));
        Assert.Equal((0, "1 assignments\n"), Errors(ImrdocsProcess.Run("assignments", "--of", "m.lee", "--store", store)));
        var audit = ImrdocsProcess.Run("audit", "list", "--case", "CM16-0203377", "--store", store).Output;
        Assert.Contains("case-assigned  CM16-0203377", audit, StringComparison.Ordinal);
        Assert.Contains("case-withdrawn  CM16-0203377", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_assigned_with_a_warning()
    {
        var folder = Path.Combine(_folder.Path, "store");
        Assert.Equal(0, ImrdocsProcess.Run("submit", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--store", "file:" + folder).ExitCode);
        Assert.True(StoreAddress.TryParse("file:" + folder, out var address, out _));
        var store = await address.OpenExistingAsync(AzureSettings.From(_ => null), default);
        await new KnownPeople(store, TimeProvider.System).SeenAsync(new Person("m.lee", IdentitySource.SignedIn, "oid:7"), default);

        Assert.Equal((0, "1 assigned\n"), Errors(ImrdocsProcess.Run("assign", "CM13-0000001", "--to", "m.lee", "--store", "file:" + folder)));
        var unknown = ImrdocsProcess.Run("assign", "CM13-0000001", "--to", "m.leigh", "--store", "file:" + folder);
        Assert.Equal(0, unknown.ExitCode);
        Assert.StartsWith("1 assigned\n", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("warning VER006: Nobody of this name", unknown.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("m.leigh", unknown.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assign", "CM13-0000001")]
    [InlineData("assign", "CM13-0000001", "--to", "a", "--from", "b")]
    [InlineData("assign", "CM13-0000001", "--to", " ")]
    [InlineData("assign", "Doe", "--to", "m.lee")]
    [InlineData("assignments", "Doe")]
    public void What_says_nothing_clear_is_a_wrong_command_line(params string[] arguments) => Assert.Equal(2, ImrdocsProcess.Run(arguments).ExitCode);

    private static (int ExitCode, string Errors) Errors(ToolResult result) => (result.ExitCode, result.Errors);
}
