// What the description of the API says about all of it.
namespace ImrDocs.Web.Api;

/// <summary>What the description of the API says about all of it.</summary>
internal static class ApiText
{
    /// <summary>In Markdown, as OpenAPI has it.</summary>
    public const string Description =
        """
        Cases in, letters out. A case is posted as its file, byte for byte; diagnostics have the lines and JSON paths of that file and never repeat what it holds.
        Problems are RFC 9457 problem details with the diagnostics of the command line. No address, header or log line carries a value of a case but its number.
        Requests that change something and come from a browser are taken from ImrDocs' own pages only.
        """;
}
