// Leaves a letter of the run for whoever wants to look at it.
using ImrDocs.Letters.Generation;

namespace ImrDocs.Benchmarks.Letters;

/// <summary>Writes a letter as <c>ours-pdf.pdf</c> and <c>ours-docx.docx</c> into <c>$PEERS_WORK/samples</c>, when that is set.</summary>
internal static class Samples
{
    public static void Leave(Letter letter)
    {
        if (Environment.GetEnvironmentVariable("PEERS_WORK") is not { Length: > 0 } folder)
        {
            return;
        }

        var samples = Directory.CreateDirectory(Path.Combine(folder, "samples")).FullName;
        foreach (var file in letter.Files)
        {
            File.WriteAllBytes(Path.Combine(samples, $"ours-{file.Format.Extension}.{file.Format.Extension}"), file.Bytes.Span);
        }
    }
}
