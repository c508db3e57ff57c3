// Leads back to a case after its form has done something.
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>Leads back to a case after its form has done something.</summary>
internal static class CaseAddress
{
    /// <summary>The word in addresses for a version that has just been saved.</summary>
    public const string Saved = "saved";

    /// <summary>The word in addresses for a version that said already what was to be saved.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The word in addresses for a version that has just been made ready.</summary>
    public const string Ready = "ready";

    /// <summary>Sends the browser to the page of a case, so that loading it again does nothing twice (RFC 9110, 15.4.4).</summary>
    /// <param name="page">The page that has done it.</param>
    /// <param name="number">The IMR case number.</param>
    /// <param name="done">What has been done, and to which version; null when nothing was.</param>
    /// <param name="choice">Which letter is shown.</param>
    public static IActionResult SeeCase(this PageModel page, string number, (string Word, int Version)? done, LetterChoice choice)
    {
        page.Response.Headers.Location = $"/cases/{number}{choice.Query(done)}";
        return page.StatusCode(StatusCodes.Status303SeeOther);
    }
}
