using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Rendering.Pages;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>What stops a letter from being mailed: Goldens/mail-problems.txt for the samples, and one thing wrong at a time.</summary>
public sealed class MailCheckTests
{
    private static readonly Case Case = Samples.ReadCase("expedited-priority");
    private static readonly LetterRequest ToEmployee = new() { Edition = "mailed", Recipient = Recipient.Employee };

    [Fact]
    public void Of_the_samples_only_the_one_with_long_addresses_cannot_be_mailed()
    {
        var text = new StringBuilder();
        foreach (var (name, letter) in Samples.MailedLetters)
        {
            text.Append(name).Append('\n');
            foreach (var problem in MailCheck.Check(letter, Samples.Generator.Templates.Letters[letter.Request.Kind]))
            {
                text.Append("  ").Append(problem).Append('\n');
            }
        }

        Golden.Verify(text.ToString(), Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Goldens", "Mailed", "mail-problems.txt"));
    }

    [Fact]
    public void A_good_address_has_no_problem() => Assert.Empty(Problems(address => address));

    [Theory]
    [InlineData("ZZ", "MAIL005 error parties.employee.address.state")]
    [InlineData("ON", "MAIL007 error parties.employee.address.city")]
    [InlineData("PR", "MAIL010 warning parties.employee.address.zip")]
    public void A_state_is_one_that_the_post_knows(string state, string problem) =>
        Assert.Equal([problem], Problems(address => address with { State = state }));

    [Theory]
    [InlineData("00000", "MAIL006 error parties.employee.address.zip")]
    [InlineData("9581", "MAIL006 error parties.employee.address.zip")]
    [InlineData("95814-001", "MAIL006 error parties.employee.address.zip")]
    [InlineData("10001", "MAIL010 warning parties.employee.address.zip")]
    public void A_zip_code_has_five_digits_or_nine_and_is_of_its_state(string zip, string problem) =>
        Assert.Equal([problem], Problems(address => address with { Zip = zip }));

    [Fact]
    public void A_last_line_without_state_and_zip_code_is_none() =>
        Assert.Equal(["MAIL004 error parties.employee.address.city"], Problems(address => address with { State = "California", Zip = "-" }));

    [Theory]
    [InlineData("Calle 5", "Canada", "MAIL007 error parties.employee.address.line2")]
    [InlineData("Mexico", null, "MAIL007 error parties.employee.address.line1")]
    public void A_country_on_a_line_of_its_own_is_noticed(string line1, string? line2, string problem) =>
        Assert.Equal([problem], Problems(address => address with { Line1 = line1, Line2 = line2 }));

    [Fact]
    public void A_country_behind_the_city_is_noticed_and_a_city_of_that_name_is_not()
    {
        Assert.Equal(["MAIL007 error parties.employee.address.city"], Problems(address => address with { City = "Toronto, Canada" }));
        Assert.Empty(Problems(address => address with { City = "Mexico", State = "MO", Zip = "65265" }));
    }

    [Fact]
    public void A_line_that_is_too_long_is_named() =>
        Assert.Equal(
            ["MAIL003 error parties.employee.address.line1"],
            Problems(address => address with { Line1 = "12345 North Old Stagecoach Crossing Road East and West" }));

    [Fact]
    public void A_line_that_cannot_be_broken_leaves_the_window_on_no_side() =>
        Assert.Equal(
            ["MAIL003 error parties.employee.address.line1"],
            Problems(address => address with { Line1 = new string('W', 30) }));

    [Fact]
    public void Of_lines_that_are_pushed_out_by_one_that_is_too_long_only_that_one_is_told() =>
        Assert.Equal(
            ["MAIL003 error parties.employee.address.line2"],
            Problems(address => address with { Line1 = "1 Old Stagecoach Crossing Road in the Hills of Gold", Line2 = "Building 14 behind the Water Tower beside the Orchard" }));

    [Fact]
    public void Lines_that_are_too_high_for_the_window_leave_it()
    {
        const string style = "\"address\": { \"typeface\": \"sans\", \"size\": \"";
        var problems = Check(Samples.GeneratorWith(style + "10pt\"", style + "17pt\""), Case, address => address with { Line1 = "1 Mill Rd", Line2 = "Apt 2" });
        var lower = Assert.Single(problems, problem => problem.Descriptor == MailDiagnostics.LeavesWindow);
        Assert.EndsWith(" pt too near to the lower edge of the window when the letter slides", lower.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"address\": { \"typeface\": \"sans\", \"size\": \"10pt\"", "\"address\": { \"typeface\": \"sans\", \"size\": \"7.5pt\"", "MAIL011 error parties.employee.name")]
    [InlineData("\"footer\": { \"typeface\": \"sans\", \"size\": \"9pt\", \"alignment\": \"center\" }", "\"footer\": { \"typeface\": \"sans\", \"size\": \"9pt\", \"alignment\": \"right\" }", "MAIL012 error ")]
    public void Looks_that_no_machine_reads_are_refused(string setting, string replacement, string problem) =>
        Assert.Equal([problem], Check(Samples.GeneratorWith(setting, replacement), Case, address => address).Select(Short));

    /// <summary>The window of a #10 can show what stands from 162 to 261 points below the top of the paper.</summary>
    [Theory]
    [InlineData(150, 12, "")]
    [InlineData(150, 13, "Something besides the address reaches 1.0 pt into what the window can show")]
    [InlineData(259, 40, "Something besides the address reaches 2.0 pt into what the window can show")]
    [InlineData(261, 40, "")]
    public void Nothing_besides_the_address_shows(int top, int height, string message)
    {
        const int point = 12_700;
        var letter = Samples.Generate(Case, ToEmployee with { MailDate = Case.Dates.Mailed });
        var page = letter.Pages.Pages[0];
        var rule = new Rule(ContentTag.Of(ArtifactKind.Layout), 300 * point, top * point, 50 * point, height * point);
        var pages = letter.Pages with { Pages = letter.Pages.Pages.SetItem(0, page with { Items = page.Items.Add(rule) }) };
        var problems = MailCheck.Check(letter with { Pages = pages }, Samples.Generator.Templates.Letters[letter.Request.Kind]);
        Assert.Equal(message, string.Concat(problems.Select(problem => problem.Message)));
        Assert.All(problems, problem => Assert.Equal(MailDiagnostics.ShowsBesides, problem.Descriptor));
    }

    [Fact]
    public void Without_an_envelope_there_is_no_address() =>
        Assert.Equal(["MAIL001 error "], MailCheck.Check(Samples.Generate(Case), Samples.Generator.Templates.Letters["final-determination"]).Select(Short));

    [Fact]
    public void An_address_of_two_lines_lacks_one()
    {
        var files = Samples.TemplateFiles();
        var shorter = Encoding.UTF8.GetBytes("{{ parties.employee.name }}\n{{ parties.employee.address.city }}, CA 95814\n");
        var generator = new LetterGenerator(Templates.TemplateSet.Parse(files.SetItem("_shared/addressee.sbn", shorter).Remove("final-determination/rules.json")).Set!);
        Assert.Equal(["MAIL002 error parties.employee.address.city"], Check(generator, Case, address => address).Select(Short));
    }

    [Fact]
    public void No_message_says_what_the_address_says()
    {
        var problems = Check(Samples.Generator, Case, address => address with { Line1 = "MARKED-SECRET " + new string('W', 30), State = "QQ" });
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.DoesNotContain("MARKED", problem.ToString(), StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotContain("QQ", problem.ToString(), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Problems(Func<Address, Address> change) => Check(Samples.Generator, Case, change).Select(Short);

    private static List<Diagnostic> Check(LetterGenerator generator, Case @case, Func<Address, Address> change)
    {
        var employee = @case.Parties!.Employee;
        var changed = @case with { Parties = @case.Parties with { Employee = employee with { Address = change(employee.Address) } } };
        var letter = generator.Generate(changed, ToEmployee, []).Letter!;
        return [.. MailCheck.Check(letter, generator.Templates.Letters[letter.Request.Kind])];
    }

    private static string Short(Diagnostic problem) =>
        $"{problem.Id} {(problem.Severity == Severity.Error ? "error" : "warning")} {problem.DataPath}";
}
