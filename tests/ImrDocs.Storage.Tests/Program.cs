// The test assembly as a program: processes that race against others, are killed, or show what they load.
using ImrDocs.Storage.Tests;
using ImrDocs.Storage.Tests.Blobs;
using ImrDocs.Storage.Tests.Queues;

return args[0] switch
{
    PuttingProcess.Name => await PuttingProcess.RunAsync(args),
    SendingProcess.Name => await SendingProcess.RunAsync(args),
    ReceivingProcess.Name => await ReceivingProcess.RunAsync(args),
    FilesOnlyProcess.Name => await FilesOnlyProcess.RunAsync(args),
    _ => 2,
};
