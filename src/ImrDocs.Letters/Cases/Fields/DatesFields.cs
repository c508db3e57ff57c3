// The fields of a case's dates.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="CaseDates"/>.</summary>
internal static class DatesFields
{
    private static readonly Field<CaseDates, DateOnly> Injury = Date<CaseDates>(
        "injury", d => d.Injury, "The date of the industrial injury");

    private static readonly Field<CaseDates, DateOnly> UtilizationReviewDenial = Date<CaseDates>(
        "utilizationReviewDenial", d => d.UtilizationReviewDenial, "The date of the utilization review decision under dispute");

    private static readonly Field<CaseDates, DateOnly> ApplicationReceived = Date<CaseDates>(
        "applicationReceived", d => d.ApplicationReceived, "The date the application for review arrived");

    private static readonly Field<CaseDates, DateOnly> Assigned = Date<CaseDates>(
        "assigned", d => d.Assigned, "The date the case was assigned for review");

    private static readonly Field<CaseDates, DateOnly> Decision = Date<CaseDates>(
        "decision", d => d.Decision, "The date of the final determination");

    private static readonly Field<CaseDates, DateOnly?> Mailed = OptionalDate<CaseDates>(
        "mailed", d => d.Mailed, "The date the mailed edition is served, from which the time to appeal runs");

    private static readonly Field<CaseDates, DateOnly?> RecordsComplete = OptionalDate<CaseDates>(
        "recordsComplete", d => d.RecordsComplete, "The date the medical records were complete, from which the time to decide runs");

    public static readonly ObjectType<CaseDates> Type = new(
        "dates",
        "The dates of a case, as ISO 8601 writes them",
        [Injury, UtilizationReviewDenial, ApplicationReceived, Assigned, Decision, Mailed, RecordsComplete],
        v => new CaseDates(
            v.Get(Injury), v.Get(UtilizationReviewDenial), v.Get(ApplicationReceived), v.Get(Assigned), v.Get(Decision),
            v.Get(Mailed), v.Get(RecordsComplete)),
        new DatesInOrder(
            (Injury, false), (UtilizationReviewDenial, true), (ApplicationReceived, false), (Assigned, false), (Decision, false), (Mailed, false)));
}
