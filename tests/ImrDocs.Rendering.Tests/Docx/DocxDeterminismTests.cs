// Same tree, same bytes: on every day, in every place, from every writer.
using System.Globalization;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;

namespace ImrDocs.Rendering.Tests.Docx;

public sealed class DocxDeterminismTests
{
    public static TheoryData<string> Documents => Shelf.Names;

    [Theory, MemberData(nameof(Documents))]
    public void A_new_writer_in_another_culture_writes_the_same_bytes(string name)
    {
        var expected = Shelf.Write(Shelf.Documents[name]);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Thai dates count from another year, Arabic numbers have other digits.
            foreach (var other in (string[])["th-TH", "ar-SA", "tr-TR"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(other);
                Assert.Equal(expected, new DocxWriter(FontSet.Shipped).Write(Shelf.Documents[name], Shelf.Pictures));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Many_threads_may_share_a_writer()
    {
        var writer = new DocxWriter(FontSet.Shipped);
        var expected = Shelf.Documents.ToDictionary(document => document.Value, document => Shelf.Write(document.Value));
        Parallel.For(0, 8, _ =>
        {
            foreach (var (document, bytes) in expected)
            {
                Assert.Equal(bytes, writer.Write(document, Shelf.Pictures));
            }
        });
    }

    [Fact]
    public void A_writer_heeds_the_language_of_each_letter()
    {
        var english = Shelf.Documents["paragraphs"];
        var spanish = english with { Properties = english.Properties with { Language = "es-US" } };
        var writer = new DocxWriter(FontSet.Shipped);
        var first = writer.Write(english, Shelf.Pictures);
        using var package = new DocxReader(writer.Write(spanish, Shelf.Pictures));
        Assert.Contains("w:val=\"es-US\"", package.Xml("word/styles.xml").ToString(), StringComparison.Ordinal);
        Assert.Equal(first, writer.Write(english, Shelf.Pictures));
    }

    [Fact]
    public void No_entry_bears_a_time_of_its_own()
    {
        using var package = new DocxReader(Shelf.Write(Shelf.Documents["furniture"]));
        Assert.All(package.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_only_date_is_the_letters()
    {
        var document = Shelf.Documents["nothing"];
        using var dated = new DocxReader(Shelf.Write(document));
        Assert.Contains("2013-11-20T00:00:00Z", dated.Xml("docProps/core.xml").ToString(), StringComparison.Ordinal);
        using var undated = new DocxReader(Shelf.Write(document with { Properties = document.Properties with { Date = null } }));
        Assert.DoesNotContain("dcterms:created", undated.Xml("docProps/core.xml").ToString(), StringComparison.Ordinal);
    }
}
