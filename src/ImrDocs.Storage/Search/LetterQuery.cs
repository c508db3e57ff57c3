// What is asked of the archive of letters.
namespace ImrDocs.Storage.Search;

/// <summary>A search for archived letters: all that is given has to hold.</summary>
public sealed record LetterQuery
{
    /// <summary>The most letters that one page of results has.</summary>
    public const int MostTaken = 1000;

    /// <summary>The case number, or a part of it: its beginning when it begins with <c>CM</c>, else any part.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Whom it is about; null for anybody.</summary>
    public PersonQuery? Person { get; init; }

    /// <summary>The letter kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The edition.</summary>
    public string? Edition { get; init; }

    /// <summary>Whose copy it is.</summary>
    public string? Recipient { get; init; }

    /// <summary>The number of the release of its templates, or <c>unreleased</c>.</summary>
    public string? Release { get; init; }

    /// <summary>First decision date.</summary>
    public DateOnly? DecidedFrom { get; init; }

    /// <summary>Last decision date.</summary>
    public DateOnly? DecidedTo { get; init; }

    /// <summary>First day of archiving, in UTC.</summary>
    public DateOnly? ArchivedFrom { get; init; }

    /// <summary>Last day of archiving, in UTC.</summary>
    public DateOnly? ArchivedTo { get; init; }

    /// <summary>Whether another letter has replaced it; null for both.</summary>
    public bool? IsSuperseded { get; init; }

    /// <summary>How far it is in the mail.</summary>
    public MailStanding? Mail { get; init; }

    /// <summary>So many letters are left out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many are given, no more than <see cref="MostTaken"/>.</summary>
    public int Take { get; init; } = 50;
}
