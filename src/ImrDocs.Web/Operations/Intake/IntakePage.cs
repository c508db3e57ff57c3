// Takes case files in.
using System.Collections.Immutable;
using ImrDocs.Web.Access;
using ImrDocs.Web.Operations.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>Takes case files in, many at once, and answers for each. Files stay in memory: none of them is written anywhere but into the store.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes, BufferBodyLengthLimit = MostBytes)]
internal sealed class IntakePage(CaseIntake intake, JobBoard board) : PageModel
{
    /// <summary>The most bytes of all files together; a case has about 6,000.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The most files at once, so that an answer can be read.</summary>
    public const int MostFiles = 1000;

    /// <summary>What became of each file; null before any was sent.</summary>
    public ImmutableArray<TakenFile>? Taken { get; private set; }

    /// <summary>Why nothing was taken in.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Takes files in.</summary>
    public async Task OnPostAsync(List<IFormFile> files, bool submit, CancellationToken cancellation)
    {
        if (files.Count is 0 or > MostFiles)
        {
            Refusal = files.Count == 0 ? "Choose one or more case files" : $"Choose at most {MostFiles} files at once. None was taken in";
            return;
        }

        var taken = ImmutableArray.CreateBuilder<TakenFile>(files.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            taken.Add(await intake.TakeAsync(file.FileName, bytes.ToArray(), User.Person, submit, seen, cancellation));
        }

        board.Forget();
        Taken = taken.ToImmutable();
    }
}
