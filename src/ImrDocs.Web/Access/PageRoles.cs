// Which roles may open which pages.
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ImrDocs.Web.Access;

/// <summary>
/// Which roles may open which pages, by the folder they lie in. Nobody may open a page of another folder; a page can let in
/// fewer with <see cref="AllowedToAttribute"/>. What came of it stands in <c>docs/ROLES.md</c>.
/// </summary>
internal static class PageRoles
{
    private static readonly (string Folder, Role[] Roles)[] Folders =
    [
        ("/Cases", [Role.Reviewer, Role.Operator]),
        ("/Preview", [Role.Reviewer, Role.Operator]),
        ("/Merging", [Role.Reviewer]),
        ("/Operations", [Role.Operator]),
        ("/Templates", [Role.Editor, Role.Approver]),
    ];

    /// <summary>Declares the roles of all pages.</summary>
    public static void Declare(PageConventionCollection pages)
    {
        foreach (var (folder, roles) in Folders)
        {
            pages.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new AllowedToAttribute(roles)));
        }

        // Whoever is refused is told so.
        pages.AddPageApplicationModelConvention("/Hosting/Error", page => page.EndpointMetadata.Add(new AllowAnonymousAttribute()));
    }
}
