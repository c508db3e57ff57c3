using System.Reflection;
using System.Text;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Text.Tests;

public sealed class CatalogueTests
{
    private static readonly List<(string Name, DiagnosticDescriptor Descriptor)> Catalogue =
        [.. typeof(Diagnostic).Assembly.GetTypes().Where(type => type.IsPublic).SelectMany(Of).OrderBy(entry => entry.Descriptor.Id, StringComparer.Ordinal)];

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(Catalogue.Count, Catalogue.Select(entry => entry.Descriptor.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void The_catalogue_page_lists_them_all()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Every message of ImrDocs has one of these ids. An id never changes its meaning. The text of a message may change; it
            names paths, places and code points, never a value of a case. Ids that begin with RULE and DUE are those of a letter's own
            rules and deadlines: `imrdocs check --rules` lists them.

            | id | | meaning | what to do |
            | --- | --- | --- | --- |

            """);
        foreach (var (_, descriptor) in Catalogue)
        {
            var severity = descriptor.Severity == Severity.Error ? "error" : "warning";
            page.Append("| ").Append(descriptor.Id).Append(" | ").Append(severity)
                .Append(" | ").Append(Cell(descriptor.Title)).Append(" | ").Append(Cell(descriptor.Hint.Length == 0 ? "Each message says it itself" : descriptor.Hint)).Append(" |\n");
        }

        Golden.Verify(page.ToString(), Repository.PathOf("docs", "DIAGNOSTICS.md"));
    }

    [Fact]
    public void Each_is_provoked_by_a_test()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("tests"), "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => Path.GetExtension(path) is ".cs" or ".txt" or ".tree" or ".json")
            .Select(File.ReadAllText));
        Assert.Empty(Catalogue
            .Where(entry => !tests.Contains(entry.Descriptor.Id, StringComparison.Ordinal) && !tests.Contains(entry.Name, StringComparison.Ordinal))
            .Select(entry => $"{entry.Descriptor.Id} {entry.Name}"));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static IEnumerable<(string Name, DiagnosticDescriptor Descriptor)> Of(Type type) =>
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public)
        let value = member switch
        {
            PropertyInfo property when property.PropertyType == typeof(DiagnosticDescriptor) => property.GetValue(null),
            FieldInfo field when field.FieldType == typeof(DiagnosticDescriptor) => field.GetValue(null),
            _ => null,
        }
        where value is not null
        select ($"{type.Name}.{member.Name}", (DiagnosticDescriptor)value);
}
