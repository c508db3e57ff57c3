// Where the keys of forms are kept.
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Keeps the keys that the tokens of forms are signed with in the store, so that a form outlives the server that made it, and
/// several servers of one store take each other's. The searches that stand in addresses are sealed with them too, and nothing
/// else is protected with them: who can read them can read the cases too, and can still send no form in somebody else's name without their browser.
/// </summary>
internal static class FormKeys
{
    /// <summary>Adds them: in a folder of a file store that no other account may open, in blobs of an Azure store.</summary>
    /// <exception cref="StoreException">The folder is not there and cannot be made, or is another account's.</exception>
    public static void AddServices(IServiceCollection services, StoreAddress address, IBlobStore store)
    {
        var protection = services.AddDataProtection().SetApplicationName("ImrDocs");
        if (address.KeysFolder is { } folder)
        {
            protection.PersistKeysToFileSystem(Open(folder));
        }
        else
        {
            services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new BlobKeys(store));
        }
    }

    /// <summary>
    /// The folder, once every key in it can be read and another be written: the framework would find out when somebody asks for
    /// the first form, and answer that with an error which names neither.
    /// </summary>
    private static DirectoryInfo Open(string folder)
    {
        try
        {
            var keys = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var key in keys.EnumerateFiles("*.xml"))
            {
                key.OpenRead().Dispose();
            }

            new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return keys;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                new Diagnostic(StoreDiagnostics.Unavailable, $"The keys of forms in {folder} cannot be used: {failure.Message.TrimEnd('.')}")
                {
                    Hint = "Run all servers of a store under one account. Or end them, remove this folder and start again: forms that are open then are too old",
                },
                failure);
        }
    }
}
