// The settings and their documentation agree.
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using ImrDocs.Testing;
using ImrDocs.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace ImrDocs.Web.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public void The_readme_documents_every_setting_with_its_default()
    {
        var documented = File.ReadAllLines(Repository.PathOf("src", "ImrDocs.Web", "README.md"))
            .SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(typeof(WebOptions).GetProperties().Where(property => property.GetCustomAttribute<DescriptionAttribute>() is not null).Select(Row), documented);
    }

    [Theory]
    [InlineData("Templates", "/nowhere/secret")]
    [InlineData("Store", "azure:secret!")]
    [InlineData("Samples", "secret")]
    [InlineData("Previews", "secret")]
    [InlineData("Previews", "257")]
    [InlineData("RequestsPerSecond", "0")]
    [InlineData("Urls", "http://secret.example:5080")]
    [InlineData("SignIn", "secret")]
    [InlineData("Proxies", "secret")]
    public void A_wrong_setting_is_named_and_its_value_is_not_told(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        var (settings, problems) = WebOptionsReader.Read(configuration, []);
        Assert.Null(settings);
        Assert.Contains(problems, problem => problem.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", string.Join('\n', problems), StringComparison.Ordinal);
    }

    private static string Row(PropertyInfo property)
    {
        var value = Convert.ToString(property.GetValue(new WebOptions()), CultureInfo.InvariantCulture)!;
        var shown = property.Name == nameof(WebOptions.Previews) ? "one a core"
            : value.Length == 0 || property.PropertyType == typeof(int) ? value : $"`{value}`";
        return $"| `{property.Name}` | {(shown.Length == 0 ? "" : shown + " ")}| {property.GetCustomAttribute<DescriptionAttribute>()!.Description} |";
    }
}
