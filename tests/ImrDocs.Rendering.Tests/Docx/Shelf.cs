// Documents of every kind of block, and of the combinations that Word is particular about.
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Tests.Pictures;
using static ImrDocs.Rendering.Tests.Docx.Trees;

namespace ImrDocs.Rendering.Tests.Docx;

internal static class Shelf
{
    private static readonly DocxWriter Writer = new(FontSet.Shipped);

    public static IReadOnlyDictionary<string, Picture> Pictures { get; } =
        new Dictionary<string, Picture>(StringComparer.Ordinal)
        {
            ["letterhead.png"] = PictureFiles.Read(PictureFiles.Png(600, 100)),
            ["banner.png"] = PictureFiles.Read(PictureFiles.Png(2000, 50)),
        };

    public static IReadOnlyDictionary<string, Document> Documents { get; } = new Dictionary<string, Document>(StringComparer.Ordinal)
    {
        ["nothing"] = Document(),
        ["paragraphs"] = Document(
            P(T("Plain, "), Value("a value"), T(", "), T("bold", Emphasis.Bold), T(" and "), T("both", Emphasis.Bold | Emphasis.Italic), T(".")),
            P(T("First line"), Break, T("second line")),
            new Paragraph([T("To the right")], new BlockFormat(StyleNames.Body, Alignment.Right), default),
            P("fine-print", T("In a style of the template.")),
            P()),
        ["headings"] = Document(
            H(1, "One"), H(2, "Two"), H(3, "Three"), H(6, "Six"), H(2, "In another style", "fine-print"),
            P(StyleNames.Heading2, T("A paragraph that only looks like a heading")), P(T("End."))),
        ["lists"] = Document(
            Bullets(Item("•", "first"), Item("•", "second", P(StyleNames.ListItem, T("continued")), Bullets(Item("•", "nested", Typed(Item("a)", "deeper"))))), Item("•", "third")),
            P(T("Between.")),
            Typed(Item("3.", "three"), Item("-", "dash"), Item("5)", "five", Bullets(Item("•", "bullet inside")))),
            new ListBlock(ListKind.Numbered, [Item("1.", "one"), new ListItem("2.", [], default), new ListItem("3.", [Table(true, [1], null, ["cell"])], default)], default)),
        ["tables"] = Document(
            Table(true, [19, 24, 24, 33], null, ["Case Number:", "CM13-0000001", "", ""], ["Date Assigned:", "09/23/2013", "Date of Injury:", "04/29/2012"]),
            Table(false, [1, 1], ["Name", "Amount"], ["a", "1"], ["", ""]),
            P(T("Between.")),
            Table(true, [1, 2, 1], ["A", "B", "C"], [.. Enumerable.Range(1, 120).Select(i => new[] { $"row {i}", "x", "" })])),
        ["columns"] = Document(
            Columns([P(T("Left"))], [P(T("Right")), Table(true, [1], null, ["in a column"])], []),
            Columns([Columns([P(T("a"))], [P(T("b"))])], [Bullets(Item("•", "c"))])),
        ["kept together"] = Document(
            Keep(P(T("one")), Bullets(Item("•", "two"), Item("•", "three")), Table(true, [1, 1], ["h", "i"], ["j", "k"]), P(T("last"))),
            Keep(Table(true, [1, 1], null, ["a", "b"], ["c", "d"]))),
        ["page breaks"] = Document(
            NewPage, P(T("one")), NewPage, NewPage, Table(true, [1], ["Head"], ["two"]), NewPage, Bullets(Item("•", "three")), NewPage),
        ["address"] = Document(Address("Jane Q. Example", "12 Main Street", "Sacramento, CA 95814"), P(T("Dear Ms. Example:"))),
        ["links"] = Document(
            P(Link("https://example.org/?a=1&b=%22", T("a page"), T(" in bold", Emphasis.Bold)), T(" and "), Link("mailto:help@example.org", T("mail"))),
            P(Link("https://example.org/?a=1&b=%22", T("the page again")))),
        ["figures"] = Document(Figure("letterhead.png", "Letterhead of \"A & B\" <Review>"), Figure("banner.png", "Banner"), Bullets(Item("•", "with", Figure("banner.png", "Again")))),
        ["furniture"] = Document(
            new PageFurniture
            {
                FirstHeader = [Figure("letterhead.png", "Letterhead"), Table(false, [1, 1], null, ["a", "b"])],
                Header = [P(StyleNames.Header, T("Case Number: CM13-0000001"))],
                FirstFooter = [P(StyleNames.Footer, T("Page "), PageNumber, T(" of "), PageCount)],
                Footer = [P(StyleNames.Footer, T("Page "), PageNumber, T(" of "), PageCount), P(StyleNames.Footer, Link("https://example.org", T("example.org"), PageNumber))],
            },
            P(T("First page.")), NewPage, P(T("Second page."))),
        ["frames"] = Document(
            Frame("letterhead", Figure("letterhead.png", "Letterhead"), P(StyleNames.Header, T("Telephone 555-0100"))),
            Frame("window", Address("Jane Q. Example", "12 Main Street", "Sacramento, CA 95814")),
            Table(false, [1, 2], null, ["Case Number:", "CM13-0000001"]),
            P(T("A table after a frame needs a paragraph between them."))),
        ["draft"] = Document(
            new PageFurniture { Watermark = T("DRAFT"), Header = [P(StyleNames.Header, T("Case Number: CM13-0000001"))] },
            P(T("First page.")), NewPage, P(T("Second page."))),
        ["letter"] = Letter(),
        ["awkward text"] = Document(
            P(T(" begins & ends with <space> "), Value("\u00A0\"quoted\" – ≥ 5° ® Nguyễn Thị Ánh 🙂 "))),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    public static byte[] Write(Document document) => Writer.Write(document, Pictures);

    /// <summary>A determination of ordinary length about an invented worker.</summary>
    private static Document Letter() => Document(
        new PageFurniture
        {
            Header = [P(StyleNames.Header, T("Case Number: "), Value("CM13-0000001"))],
            FirstFooter = [P(StyleNames.Footer, T("Page "), PageNumber, T(" of "), PageCount)],
            Footer = [P(StyleNames.Footer, T("Page "), PageNumber, T(" of "), PageCount)],
        },
        [
            Table(true, [19, 24, 24, 33], null, ["Case Number:", "CM13-0000001", "", ""], ["Date Assigned:", "09/23/2013", "Date of Injury:", "04/29/2012"], ["Decision Date:", "11/20/2013", "UR Denial Date:", "08/30/2013"], ["Priority:", "Standard", "Application Received:", "09/06/2013"]),
            H(1, "HOW THE IMR FINAL DETERMINATION WAS MADE"),
            P(Value("Example Review Organization"), T(" sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service.")),
            P(T("The Expert Reviewer has the following credentials:"), Break, T("State(s) of Licensure: "), Value("California, Oregon"), Break, T("Certification(s)/Specialty: "), Value("Physical Medicine & Rehabilitation, Pain Management")),
            H(1, "CLINICAL CASE SUMMARY"),
            P(T("The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:")),
            P(Value("The injured worker is a 47-year-old warehouse worker who hurt the lower back on 4/29/2012 while lifting. Treatment has included physical therapy, a home exercise program, a TENS unit and medication, with some relief. An examination of 8/12/2013 found tenderness of the lumbar muscles, flexion of 40° and a pain of 6/10.")),
            P(Value("The treating physician asked for the following:")),
            Typed(Item("1.", "An MRI of the lumbar spine without contrast, since weakness of the left leg has been noted at two visits and has not improved with six weeks of conservative care"), Item("2.", "Norco® 10/325 mg #30"), Item("10.", "A second course of acupuncture")),
            H(1, "IMR ISSUES, DECISIONS AND RATIONALES"),
            P(T("The Final Determination was based on decisions for the disputed items/services set forth below:")),
            .. Issue("Lumbar spine MRI", "Overturned"),
            .. Issue("Norco 10/325 mg #30", "Upheld"),
            P(T("More is said at "), Link("https://www.dir.ca.gov/dwc/imr.htm", T("the Division's page")), T(".")),
        ]);

    private static IEnumerable<Block> Issue(string service, string decision) =>
    [
        H(2, $"{service}: {decision}"),
        Keep(
            P(T("Claims Administrator guideline: ", Emphasis.Bold), T("Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305.")),
            P(T("Organization guideline: ", Emphasis.Bold), T("Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303, 308-310."))),
        P(T("Decision rationale: ", Emphasis.Bold), Value("The guideline recommends the service where these are documented:")),
        Bullets(Item("•", "unequivocal findings that identify specific nerve compromise on the neurologic examination, in patients who do not respond to treatment and who would consider surgery"), Item("•", "failure of conservative care of at least one month")),
        P(Value(string.Concat(Enumerable.Repeat("The records show the findings named above, the care given and its results, and the reasons for which the treating physician asks for the service. ", 6)) + $"The request is therefore decided as stated: {decision}.")),
    ];
}
