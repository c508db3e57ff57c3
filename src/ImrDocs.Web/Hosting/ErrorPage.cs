// The page of requests that were refused or failed.
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace ImrDocs.Web.Hosting;

/// <summary>The page of requests that were refused or failed. It tells what to do, and no details.</summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
[ResponseCache(NoStore = true)]
internal sealed class ErrorPage : PageModel
{
    /// <summary>What happened.</summary>
    public string Heading => Texts(Response.StatusCode).Heading;

    /// <summary>What to do.</summary>
    public string Advice => Texts(Response.StatusCode).Advice;

    private static (string Heading, string Advice) Texts(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (
            "This form could not be accepted",
            "Nothing was saved. Go back with your browser: what you wrote should still be there. Copy your text, load the page again and put it back in."),
        StatusCodes.Status401Unauthorized => (
            "You are not signed in",
            "Open ImrDocs by the address that your organisation gave you, which signs you in."),
        StatusCodes.Status403Forbidden => (
            "This is not for you",
            "Your account may not open this page, or the case is not assigned to you. Ask whoever assigns cases in your organisation."),
        StatusCodes.Status404NotFound or StatusCodes.Status200OK => (
            "There is no such page",
            "Check the address, or look the case up in the list."),
        StatusCodes.Status413PayloadTooLarge => (
            "What was sent is too large",
            "Nothing was saved. A case has at most 8 MB."),
        StatusCodes.Status422UnprocessableEntity => (
            "There is no such letter yet",
            "Something in the case is missing or wrong. Go back to the case: what stands against the letter is marked there."),
        StatusCodes.Status429TooManyRequests => (
            "Too much was asked at once",
            "Nothing was done. Wait a moment, then load the page again. If you did not ask for so many pages, something on your computer does it in your name."),
        StatusCodes.Status503ServiceUnavailable => (
            "The store cannot be used just now",
            "What you wrote may not be saved. Go back with your browser: it should still be there. See that the store can be reached and has room, then save again; nothing is saved twice."),
        _ => (
            "Something went wrong",
            "If you were saving, look at the versions of the case to see whether it was saved. The log of the server says what happened."),
    };
}
