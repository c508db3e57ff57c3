// /v1/letters: letters that workers make and the archive keeps.
using System.ComponentModel;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace ImrDocs.Web.Api;

/// <summary>
/// Letters: a case is posted and answered with a job, and the job tells its letters once a worker has archived them. What
/// can be refused at once is refused, with all diagnostics, before anything is stored.
/// </summary>
internal static class LettersEndpoints
{
    private const string KeyHeader = "Idempotency-Key";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/letters", SubmitAsync)
            .WithName("submitLetter").WithTags("Letters").WithSummary("Stores a case and has its letters made; the same Idempotency-Key makes them once, for ever")
            .Produces<LetterJob>(StatusCodes.Status202Accepted).WithMetadata(FinishedCase.Instance)
            .WithHeader(StatusCodes.Status202Accepted, "Location", "Where to ask how far the letter is")
            .WithProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
            .AllowedTo(Role.Operator);
        api.MapGet("/letters/{id}", FindAsync)
            .WithName("getLetter").WithTags("Letters").WithSummary("How far a job is, and the letters it made")
            .Produces<LetterJob>().WithProblems(StatusCodes.Status404NotFound)
            .WithHeader(StatusCodes.Status200OK, "Retry-After", "While a worker has not done it: after how many seconds to ask again", isNumber: true)
            .AllowedTo(Role.Reviewer, Role.Operator);
        api.MapGet("/letters/{id}/documents/{name}", ReadAsync)
            .WithName("getDocument").WithTags("Letters").WithSummary("A file of an archived letter, byte for byte")
            .Produces(StatusCodes.Status200OK, null, LetterFormat.Pdf.ContentType, LetterFormat.Docx.ContentType, "text/plain")
            .WithHeader(StatusCodes.Status200OK, "ETag", "The SHA-256 of the file").WithProblems(StatusCodes.Status404NotFound).AllowedTo(Role.Reviewer, Role.Operator);
    }

    private static async Task<IResult> SubmitAsync(
        CaseBody body,
        [AsParameters] LetterQuery query,
        [Description("The files to write, `pdf,docx` unless others are named")] string? formats,
        [FromHeader(Name = KeyHeader), Description("A key of the sender's choice for this case and letter: printable ASCII, at most 200 characters")] string? key,
        LetterMaking making,
        KeyedSubmission submission,
        AuditLog audit,
        HttpContext context)
    {
        var (request, mistakes) = query.Read();
        var wanted = LetterFormatNames.ParseList(formats ?? "pdf,docx");
        if (wanted.IsEmpty)
        {
            mistakes = mistakes.Add("formats: write pdf, docx or txt, with commas between them");
        }

        if (key is null || !KeyedSubmission.IsKey(key))
        {
            mistakes = mistakes.Add($"{KeyHeader}: send a key of 1 to {KeyedSubmission.LongestKey} printable ASCII characters, a new one for each letter, such as a UUID");
        }

        if (!mistakes.IsEmpty)
        {
            return Answers.Of(Problem.BadRequest(string.Join("; ", mistakes)));
        }

        if (await making.MakeAsync(body, request, [], context.RequestAborted) is not { } made)
        {
            return Answers.Of(Problem.Busy);
        }

        if (made.Diagnostics.HasErrors)
        {
            return Answers.Of(Problem.Refused(made.Diagnostics));
        }

        // From here on an answer is owed: who asked may have gone, and asks again with the same key.
        var sent = new SubmittedCase(made.Case!.CaseNumber, body.Bytes, []);
        if (await submission.SubmitAsync(context.User.Person, key!, sent, made.Request, wanted, CancellationToken.None) is not { } result)
        {
            return Answers.Of(Problem.KeyReused);
        }

        if (result.Job is not { } submitted)
        {
            return Answers.Of(Problem.WorkedOn(result.Diagnostics));
        }

        var job = submitted.Job;
        await audit.AppendAsync(
            new AuditEvent(context.User.Person, AuditAction.CaseSubmitted) { CaseNumber = job.CaseNumber, Version = job.CaseVersion, Subject = job.Id.Value },
            CancellationToken.None);
        context.Response.Headers.Location = "/v1/letters/" + job.Id;
        return Answers.Of(LetterJob.Of(job, submitted.State, ApiDiagnostic.Of(made.Diagnostics), []), ApiJson.Context.LetterJob, StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> FindAsync(string id, LetterJobs jobs, CaseAccess access, AuditLog audit, HttpContext context)
    {
        if (await jobs.FindAsync(id, context.RequestAborted) is not { } found)
        {
            return Answers.Of(LetterJobs.Unknown);
        }

        if (!await access.AdmitsAsync(context, found.CaseNumber))
        {
            return Results.Forbid();
        }

        await audit.AppendAsync(
            new AuditEvent(context.User.Person, AuditAction.LettersListed) { CaseNumber = found.CaseNumber, Subject = found.Id }, context.RequestAborted);
        if (found.State == JobState.Open)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return Answers.Of(found, ApiJson.Context.LetterJob);
    }

    private static async Task<IResult> ReadAsync(string id, string name, LetterJobs jobs, CaseAccess access, LetterArchive archive, AuditLog audit, HttpContext context)
    {
        if (await jobs.FindDocumentAsync(id, name, context.RequestAborted) is not var (letter, output))
        {
            return Answers.Of(LetterJobs.Unknown);
        }

        if (!await access.AdmitsAsync(context, letter.CaseNumber))
        {
            return Results.Forbid();
        }

        await audit.AppendAsync(
            new AuditEvent(context.User.Person, AuditAction.LetterRead) { CaseNumber = letter.CaseNumber, Letter = LetterJobs.NameOf(letter), Subject = id }, context.RequestAborted);
        var bytes = await archive.ReadAsync(letter, output, context.RequestAborted);
        if (bytes is null || ContentHash.Of(bytes) != output.Sha256)
        {
            // What was archived is given, or nothing.
            var descriptor = bytes is null ? StoreDiagnostics.OutputMissing : StoreDiagnostics.OutputChanged;
            throw new StoreException(new Diagnostic(descriptor, "The file is not what was archived") { File = letter.Slot.Folder.Child(output.Name).Value });
        }

        context.Response.Headers.ETag = $"\"{output.Sha256}\"";
        return Results.Bytes(bytes, output.ContentType, LetterJobs.FileNameOf(letter, output));
    }
}
