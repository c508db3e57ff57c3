// The settings and their documentation agree.
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using ImrDocs.Testing;
using ImrDocs.Worker.Configuration;
using Microsoft.Extensions.Configuration;

namespace ImrDocs.Worker.Tests.Configuration;

public sealed class OptionsTests
{
    [Fact]
    public void The_readme_documents_every_setting_with_its_default()
    {
        var documented = File.ReadAllLines(Repository.PathOf("src", "ImrDocs.Worker", "README.md"))
            .SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(typeof(WorkerOptions).GetProperties().Where(IsSetting).Select(Row), documented);
    }

    [Fact]
    public void Later_sources_win_and_every_setting_can_be_given()
    {
        string[] arguments = ["--concurrency", "3", "--InboxFormat=txt"];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Concurrency", "2"), new("LeaseSeconds", "30")]).AddCommandLine(arguments).Build();
        var options = OptionsReader.Read(configuration, arguments, out var problems);
        Assert.Empty(problems);
        Assert.Equal((3, 30, "txt", 10.5), (options.Concurrency, options.LeaseSeconds, options.InboxFormat, options.RenewAfter.TotalSeconds));
    }

    [Theory]
    [InlineData("Templates", "/nowhere")]
    [InlineData("Inbox", "/nowhere")]
    [InlineData("InboxLetter", "../secret")]
    [InlineData("InboxEdition", "A secret")]
    [InlineData("InboxFormat", "secret")]
    [InlineData("Concurrency", "secret")]
    [InlineData("Concurrency", "257")]
    [InlineData("Urls", "ftp://secret")]
    public void A_wrong_setting_is_named_and_its_value_is_not_told(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        OptionsReader.Read(configuration, [], out var problems);
        var problem = Assert.Single(problems);
        Assert.Contains(name, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    private static bool IsSetting(PropertyInfo property) => property.GetCustomAttribute<DescriptionAttribute>() is not null;

    private static string Row(PropertyInfo property)
    {
        var value = Convert.ToString(property.GetValue(new WorkerOptions()), CultureInfo.InvariantCulture)!;
        var shown = property.Name == nameof(WorkerOptions.Concurrency) ? "4 a core"
            : value.Length == 0 || property.PropertyType == typeof(int) ? value : $"`{value}`";
        return $"| `{property.Name}` | {(shown.Length == 0 ? "" : shown + " ")}| {property.GetCustomAttribute<DescriptionAttribute>()!.Description} |";
    }
}
