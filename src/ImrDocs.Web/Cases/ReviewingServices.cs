// What the pages of reviewers are made with.
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Cases;

/// <summary>What the pages of reviewers are made with.</summary>
internal static class ReviewingServices
{
    /// <summary>How long anybody waits for a letter to be drawn.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReviewing(this IServiceCollection services) => services
        .AddSingleton<CaseVersions>()
        .AddSingleton<CaseCatalogue>()
        .AddSingleton<CaseReadiness>()
        .AddSingleton<CaseStandings>()
        .AddSingleton<ReadingRecord>()
        .AddSingleton<CaseSaver>()
        .AddSingleton<CaseApproval>()
        .AddSingleton<LetterProgress>()
        .AddSingleton(services => new DrawingDesk(services.GetRequiredService<WebSettings>().Previews, MostTime))
        .AddSingleton<LetterPictures>()
        .AddSingleton<LetterDrawing>();
}
