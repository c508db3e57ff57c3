// A container as inbox, on a real Azurite.
using Azure.Storage.Blobs;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Inboxes;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Worker.Tests.Inboxes;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class AzureInboxTests
{
    [Fact]
    public async Task Files_are_taken_once_and_moved_away()
    {
        var azurite = await Azurite.SharedAsync();
        var container = new BlobContainerClient(azurite.ConnectionString, Azurite.NewContainer());
        await container.CreateAsync();
        foreach (var name in (string[])["Ann Smith.json", "bad.json", "empty.json", "notes.txt", "done/old.json"])
        {
            await container.UploadBlobAsync(name, BinaryData.FromString(name == "empty.json" ? "" : name));
        }

        var inbox = new AzureInbox(AzureSettings.From(_ => azurite.ConnectionString), container.Name);
        Assert.Equal(["Ann Smith.json", "bad.json", "empty.json"], await inbox.WholeFilesAsync(default));
        Assert.Equal("bad.json"u8.ToArray(), await inbox.ReadAsync("bad.json", default));
        Assert.Empty((await inbox.ReadAsync("empty.json", default))!);
        await inbox.AcceptAsync("Ann Smith.json", default);
        await inbox.AcceptAsync("Ann Smith.json", default);
        await inbox.RefuseAsync("bad.json", [new Diagnostic(CaseDiagnostics.EmptyFile, "The file is empty")], default);
        Assert.Null(await inbox.ReadAsync("bad.json", default));
        var left = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            left.Add(blob.Name);
        }

        Assert.Equal(["done/Ann Smith.json", "done/old.json", "empty.json", "notes.txt", "refused/bad.json", "refused/bad.json.diagnostics.json"], left);
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_a_failure_of_the_store()
    {
        var azurite = await Azurite.SharedAsync();
        var inbox = new AzureInbox(AzureSettings.From(_ => azurite.ConnectionString), Azurite.NewContainer());
        await Assert.ThrowsAsync<StoreException>(() => inbox.WholeFilesAsync(default));
    }
}
