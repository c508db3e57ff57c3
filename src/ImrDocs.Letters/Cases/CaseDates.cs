// The dates of a case.
namespace ImrDocs.Letters.Cases;

/// <summary>
/// The dates of a case. Their order holds:
/// injury &lt; utilization review denial &lt;= application received &lt;= assigned &lt;= decision &lt;= mailed.
/// </summary>
/// <param name="Injury">The industrial injury.</param>
/// <param name="UtilizationReviewDenial">The utilization review decision under dispute.</param>
/// <param name="ApplicationReceived">The application for review arrived.</param>
/// <param name="Assigned">The case was assigned for review.</param>
/// <param name="Decision">The final determination.</param>
/// <param name="Mailed">The mailed edition is dated and served; null until then.</param>
/// <param name="RecordsComplete">The medical records were complete, from which the time to decide runs; null when unknown.</param>
public sealed record CaseDates(
    DateOnly Injury,
    DateOnly UtilizationReviewDenial,
    DateOnly ApplicationReceived,
    DateOnly Assigned,
    DateOnly Decision,
    DateOnly? Mailed,
    DateOnly? RecordsComplete);
