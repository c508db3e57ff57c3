// Leads to a release after something was done with it.
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>Records what was done with a release, and leads to it.</summary>
internal static class ReleaseAddress
{
    /// <summary>Puts it into the audit record and sends the browser to the release, so that loading it again does nothing twice (RFC 9110, 15.4.4).</summary>
    /// <param name="page">The page that has done it.</param>
    /// <param name="audit">The audit record.</param>
    /// <param name="action">What was done.</param>
    /// <param name="release">The number of the release.</param>
    /// <param name="draft">The version of the draft that it was made of; null when it was made of none.</param>
    public static async Task<IActionResult> SeeReleaseAsync(this PageModel page, AuditLog audit, AuditAction action, int release, int? draft = null)
    {
        var number = release.ToString(CultureInfo.InvariantCulture);
        await audit.AppendAsync(new AuditEvent(page.User.Person, action) { Subject = number, Version = draft }, CancellationToken.None);
        page.Response.Headers.Location = "/templates/releases/" + number;
        return page.StatusCode(StatusCodes.Status303SeeOther);
    }
}
