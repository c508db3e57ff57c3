// Where the keys of forms are kept.
using ImrDocs.Storage.Blobs;
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
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static void AddServices(IServiceCollection services, StoreAddress address, IBlobStore store)
    {
        var protection = services.AddDataProtection().SetApplicationName("ImrDocs");
        if (address.KeysFolder is { } folder)
        {
            protection.PersistKeysToFileSystem(OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
        else
        {
            services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new BlobKeys(store));
        }
    }
}
