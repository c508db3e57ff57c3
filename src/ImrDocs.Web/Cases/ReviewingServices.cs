// What the pages of reviewers are made with.
using ImrDocs.Storage.Cases;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Cases;

/// <summary>What the pages of reviewers are made with.</summary>
internal static class ReviewingServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReviewing(this IServiceCollection services) => services
        .AddSingleton<CaseVersions>()
        .AddSingleton<CaseCatalogue>()
        .AddSingleton<CaseReadiness>()
        .AddSingleton<ReadingRecord>()
        .AddSingleton<CaseSaver>()
        .AddSingleton<CaseApproval>()
        .AddSingleton<DrawingDesk>()
        .AddSingleton<LetterPictures>()
        .AddSingleton<LetterDrawing>();
}
