// An issue that was taken out of a form and can be put back.
namespace ImrDocs.Web.Cases.Editing;

/// <summary>An issue that was taken out of a form and can be put back. It is kept in the page and nowhere else.</summary>
/// <param name="At">Where it stood, from 0.</param>
/// <param name="Json">The issue.</param>
internal sealed record RemovedIssue(int At, string Json);
