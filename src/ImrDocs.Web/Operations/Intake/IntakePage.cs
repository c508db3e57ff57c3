// Takes case files in.
using System.Security.Cryptography;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Operations.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>
/// Takes case files in, many at once, and answers for each. Files stay in memory: none of them is written anywhere but into the
/// store, and those that are held back go back to the browser, which sends them once more when they are to replace a version.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(
    MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes, BufferBodyLengthLimit = MostBytes, ValueLengthLimit = (int)MostBytes, ValueCountLimit = 5 * MostFiles)]
internal sealed class IntakePage(CaseIntake intake, JobBoard board, IntakeProgress progress, AuditLog audit) : PageModel
{
    /// <summary>The most bytes of all files together; a case has about 6,000.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The most files at once, so that an answer can be read.</summary>
    public const int MostFiles = 1000;

    /// <summary>Files that are taken in at the same time: they wait for the disk or the network.</summary>
    private const int AtOnce = 8;

    private static readonly WantedLetter Published = new(new LetterRequest(), [LetterFormat.Pdf, LetterFormat.Docx]);

    /// <summary>What became of the files; null before any was sent.</summary>
    public IntakeReport? Report { get; private set; }

    /// <summary>Why nothing was taken in.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Under which the progress of the next files can be asked for.</summary>
    public string Ticket { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Takes files in.</summary>
    public async Task OnPostAsync(List<IFormFile> files, bool submit, string? ticket, CancellationToken cancellation)
    {
        if (files.Count is 0 or > MostFiles)
        {
            Refusal = files.Count == 0 ? "Choose one or more case files" : $"Choose at most {MostFiles} files at once. None was taken in";
            return;
        }

        var read = new List<IncomingFile>(files.Count);
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            read.Add(new IncomingFile(file.FileName, SubmittedCase.Of(bytes.ToArray(), file.FileName), null));
        }

        await TakeAsync(read, submit, ticket, cancellation);
    }

    /// <summary>Takes files in that were held back, each in place of the version that somebody has said it is to replace.</summary>
    public async Task OnPostReplaceAsync(HeldFile[] held, bool submit, CancellationToken cancellation)
    {
        var chosen = held.Where(file => file.Chosen).Select(file => file.Read).OfType<IncomingFile>().ToList();
        if (chosen.Count == 0)
        {
            Refusal = "Nothing was replaced: no file was chosen. To choose among them, hand the files in again";
            return;
        }

        await TakeAsync(chosen, submit, null, cancellation);
    }

    private async Task TakeAsync(List<IncomingFile> files, bool submits, string? ticket, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isTwice = files.ConvertAll(file => file.Case.CaseNumber is { } number && !seen.Add(number));
        var taken = new TakenFile[files.Count];
        using var counter = progress.Begin(ticket, files.Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, files.Count, options, async (at, token) =>
        {
            taken[at] = isTwice[at] ? Twice(files[at]) : await TakeAsync(files[at], submits, token);
            counter.Advance();
        });
        board.Forget();
        Report = new IntakeReport([.. taken], submits);
    }

    private async Task<TakenFile> TakeAsync(IncomingFile file, bool submits, CancellationToken cancellation)
    {
        var taken = await intake.TakeAsync(file, User.Person, submits ? Published : null, cancellation);
        if (taken.IsIn)
        {
            var done = new AuditEvent(User.Person, AuditAction.CaseSubmitted) { CaseNumber = file.Case.CaseNumber, Version = taken.Taken!.Version };

            // What is stored has its record, also when whoever sent it does not wait for the answer.
            await audit.AppendAsync(done, CancellationToken.None);
        }

        return taken;
    }

    private static TakenFile Twice(IncomingFile file)
    {
        var twice = new Diagnostic(LetterDiagnostics.CaseNumberTwice, "Another file that came with it has the same case number")
        {
            File = file.Name,
            DataPath = "caseNumber",
            Hint = "Keep one of the two files; the first one was looked at",
        };
        return new TakenFile(file, null, null, [twice]);
    }
}
