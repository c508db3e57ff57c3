using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests.Leaks;

/// <summary>Each copy of the mailed edition has what is its recipient's due, nobody else's address, and no reviewer's id.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailedLeakTests : IDisposable
{
    private static readonly string[] NoCopyPrints = ["reviewers", "parties.employee.dateOfBirth", "parties.requestingPhysician.specialty"];

    private readonly TemporaryFolder _folder = new();
    private readonly MarkedCase _marked = MarkedCase.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_copy_has_its_recipients_due_and_no_more()
    {
        var file = _folder.File("case.json", _marked.Json.ToJsonString());
        var run = ImrdocsProcess.Run("render", file, "--edition", "mailed", "--out", _folder.Path + "/out", "--format", "pdf,docx,txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        foreach (var (recipient, party) in new[]
        {
            ("employee", "parties.employee."), ("employee-attorney", "parties.employeeAttorney."), ("claims-administrator", "parties.claimsAdministrator."),
            ("requesting-physician", "parties.requestingPhysician."), ("dwc", "parties.nobody."),
        })
        {
            var copies = Directory.GetFiles(_folder.Path + "/out", $"*.mailed.{recipient}.*");
            Assert.Equal(3, copies.Length);
            foreach (var copy in copies)
            {
                var found = LeakSearch.Find(copy, _marked.Marks.Values.SelectMany(marks => marks)).ToHashSet(StringComparer.Ordinal);
                foreach (var (path, marks) in _marked.Marks)
                {
                    Assert.True(marks.All(mark => found.Contains(mark) == IsDue(path, party)), $"{path} in {Path.GetFileName(copy)}");
                }
            }
        }
    }

    /// <summary>Names, the claim number and the documents are for all; addresses for those who live there.</summary>
    private static bool IsDue(string path, string party) =>
        !NoCopyPrints.Any(none => path.StartsWith(none, StringComparison.Ordinal))
        && (!(path.Contains(".address.", StringComparison.Ordinal) || path.EndsWith(".firm", StringComparison.Ordinal)) || path.StartsWith(party, StringComparison.Ordinal));
}
