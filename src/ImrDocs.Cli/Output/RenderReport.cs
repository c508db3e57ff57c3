// What render says while it works and when it is done.
using System.Globalization;
using ImrDocs.Cli.Verbs;
using Spectre.Console;

namespace ImrDocs.Cli.Output;

/// <summary>Shows a run: diagnostics as they come, progress on a terminal, and a table at the end.</summary>
internal static class RenderReport
{
    /// <summary>A table longer than this is summed up instead.</summary>
    private const int MaximumRows = 100;

    /// <summary>Shows the run to its end and gives the exit code.</summary>
    public static async Task<int> ShowAsync(IAsyncEnumerable<RenderedCase> run, bool json)
    {
        var totals = new RenderTotals(MaximumRows);
        if (Console.IsErrorRedirected || json)
        {
            var diagnostics = new RunDiagnostics(Console.Error.WriteLine);
            await foreach (var rendered in run)
            {
                diagnostics.Add(rendered.Diagnostics);
                totals.Add(rendered);
                if (json)
                {
                    Console.WriteLine(RenderJson.Write(rendered));
                }
            }

            diagnostics.Finish();
        }
        else
        {
            await ShowProgressAsync(run, totals);
        }

        if (!json)
        {
            Console.Write(Table(totals).ToString());
        }

        return totals.Refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task ShowProgressAsync(IAsyncEnumerable<RenderedCase> run, RenderTotals totals)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var diagnostics = new RunDiagnostics(diagnostic => terminal.Write(new UnbrokenText(diagnostic)));
        await terminal.Status().StartAsync("Rendering …", async status =>
        {
            await foreach (var rendered in run)
            {
                totals.Add(rendered);
                diagnostics.Add(rendered.Diagnostics);
                status.Status = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Rendering … {Summary(totals)}, last: {Markup.Escape(rendered.Letter ?? rendered.CaseFile)}");
            }

            diagnostics.Finish();
        });
    }

    private static TextTable Table(RenderTotals totals)
    {
        var table = new TextTable("letter", "pages", "bytes", "ms");
        foreach (var row in totals.Rows)
        {
            if (row.Letter is null)
            {
                table.Add(row.CaseFile + (row.Recipient is null ? "" : $" ({row.Recipient})"), "refused", "", "");
            }
            else
            {
                table.Add(
                    row.Letter,
                    Number(row.Pages),
                    string.Join(", ", row.Files.Select(file => $"{file.Format} {Number(file.Bytes)}")),
                    row.Milliseconds.ToString("0.0", CultureInfo.InvariantCulture));
            }
        }

        if (totals.Letters + totals.Refused != 1)
        {
            table.Add(Summary(totals), Number(totals.Pages), Number(totals.Bytes), totals.Milliseconds.ToString("0.0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Summary(RenderTotals totals) =>
        $"{Number(totals.Letters)} {(totals.Letters == 1 ? "letter" : "letters")}, {Number(totals.Refused)} refused";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
