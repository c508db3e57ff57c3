// Finds the files that tests read and the goldens they compare with.
namespace ImrDocs.Testing;

/// <summary>The checkout the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>ImrDocs.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>An absolute path inside the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImrDocs.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the checkout: no ImrDocs.sln above " + AppContext.BaseDirectory);
    }
}
