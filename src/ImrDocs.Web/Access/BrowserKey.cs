// What stands for a person in what their browser keeps.
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Access;

/// <summary>
/// What stands for a person in the names under which a browser keeps what they have written and not saved: whoever signs in next
/// on the same machine is offered nothing of it, and no name of a person stands there.
/// </summary>
internal static class BrowserKey
{
    private const int Digits = 16;

    /// <summary>The key of a person.</summary>
    public static string Of(Person person) => ContentHash.Of(Encoding.UTF8.GetBytes("browser\n" + (person.Id ?? person.Name.Trim().ToUpperInvariant())))[..Digits];
}
