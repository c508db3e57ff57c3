// What the pages of operations are made with.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Background;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Operations.CaseFiles;
using ImrDocs.Web.Operations.Intake;
using ImrDocs.Web.Operations.Jobs;
using ImrDocs.Web.Operations.Letters;
using ImrDocs.Web.Operations.Mail;

namespace ImrDocs.Web.Operations;

/// <summary>What the pages of operations are made with.</summary>
internal static class OperationsServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="generator">Makes letters of templates that nobody released, to compare archived ones with.</param>
    public static IServiceCollection AddOperations(this IServiceCollection services, LetterGenerator generator) => services
        .AddSingleton<LetterArchive>()
        .AddSingleton<JobLedger>()
        .AddSingleton<JobControl>()
        .AddSingleton<JobSubmission>()
        .AddSingleton<JobBoard>()
        .AddSingleton<HandedInCases>()
        .AddSingleton<CaseIntake>()
        .AddSingleton<IntakeProgress>()
        .AddSingleton<DueCases>()
        .AddSingleton<TaskBook>()
        .AddSingleton<TaskDesk>()
        .AddSingleton<StoreVerification>()
        .AddSingleton<CaseJobs>()
        .AddSingleton<CaseFileReader>()
        .AddSingleton<SealedSearches>()
        .AddSingleton<PersonCases>()
        .AddSingleton<MailDesk>()
        .AddSingleton<MailRuns>()
        .AddSingleton<MailReprints>()
        .AddSingleton<MailClosings>()
        .AddSingleton(provider => new MailPlanning(
            provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<LetterGenerators>(), generator, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<MailVerification>()
        .AddSingleton(provider => new LetterVerification(provider.GetRequiredService<IBlobStore>(), generator))
        .AddSingleton(provider => new LetterIndex(
            provider.GetRequiredService<WebSettings>().Store.IndexFile, provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
        .AddHostedService<IndexUpdates>();
}
