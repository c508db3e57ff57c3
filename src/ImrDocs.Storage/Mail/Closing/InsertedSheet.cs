// A sheet as the inserter read its mark.
namespace ImrDocs.Storage.Mail.Closing;

/// <summary>A sheet as the inserter read its mark.</summary>
/// <param name="Batch">The batch that the mark names.</param>
/// <param name="Envelope">The envelope that the mark names.</param>
/// <param name="Page">The page that the mark is on.</param>
/// <param name="Pages">Pages of the letter by the mark.</param>
/// <param name="Line">The line of the record, from 1.</param>
public sealed record InsertedSheet(string Batch, string Envelope, int Page, int Pages, int Line);
