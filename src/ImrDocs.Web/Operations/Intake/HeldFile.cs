// A file that was held back, as the browser keeps it until somebody has decided.
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>A file that was held back. It goes back to the browser that sent it, since nothing of it is stored here.</summary>
internal sealed record HeldFile
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Its bytes in Base64.</summary>
    public string? Content { get; init; }

    /// <summary>The version that it would replace.</summary>
    public int Version { get; init; }

    /// <summary>Whether it is to replace that version.</summary>
    public bool Chosen { get; init; }

    /// <summary>The file; null when it did not come back whole.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public IncomingFile? Read
    {
        get
        {
            var bytes = new byte[Content?.Length ?? 0];
            return Version > 0 && Name is { } name && Convert.TryFromBase64String(Content ?? "", bytes, out var length) && length > 0
                ? new IncomingFile(name, SubmittedCase.Of(bytes.AsMemory(0, length), name), Version)
                : null;
        }
    }
}
