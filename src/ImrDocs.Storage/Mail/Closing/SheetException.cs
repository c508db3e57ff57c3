// What is wrong with a sheet that was inserted, or was not.
namespace ImrDocs.Storage.Mail.Closing;

/// <summary>Something that does not agree between what was printed and what was inserted.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Mark">The envelope; the batch when all of it is missing.</param>
/// <param name="Page">The page on the front of the sheet; null when it is about all sheets.</param>
/// <param name="Line">The line of the inserter's record; null when no line is to blame.</param>
public sealed record SheetException(SheetFault Fault, string Mark, int? Page = null, int? Line = null);

/// <summary>What is wrong with a sheet.</summary>
public enum SheetFault
{
    /// <summary>It was printed and not inserted.</summary>
    Missing,

    /// <summary>It was inserted more than once.</summary>
    Doubled,

    /// <summary>It did not follow the sheet that it belongs behind: it is in another envelope.</summary>
    Swapped,

    /// <summary>It is no sheet of these batches, or its mark tells another number of pages.</summary>
    Foreign,

    /// <summary>The envelope was inserted before one that was printed before it.</summary>
    OutOfOrder,
}
