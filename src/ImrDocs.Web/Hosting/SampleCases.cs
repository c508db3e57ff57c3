// The sample cases, for a first look.
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Web.Hosting;

/// <summary>Puts the sample cases into a store that has no case yet, so that there is something to look at.</summary>
internal static class SampleCases
{
    /// <summary>The folder of the sample cases: that of the checkout, else the one beside the program.</summary>
    private static string Folder
    {
        get
        {
            var relative = Path.Combine("seeds", "cases");
            return Directory.Exists(relative) ? relative : Path.Combine(AppContext.BaseDirectory, relative);
        }
    }

    /// <summary>Takes them in, unless the store has a case.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    /// <exception cref="IOException">A sample cannot be read.</exception>
    public static async Task TakeInAsync(IBlobStore store, CancellationToken cancellation)
    {
        await foreach (var _ in store.ListAsync(new BlobName("cases"), cancellation))
        {
            return;
        }

        var versions = new CaseVersions(store);
        foreach (var path in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            var sample = SubmittedCase.Of(await File.ReadAllBytesAsync(path, cancellation), Path.GetFileName(path));
            if (sample.CaseNumber is { } number)
            {
                await versions.StoreAsync(number, sample.Bytes, cancellation);
            }
        }
    }
}
