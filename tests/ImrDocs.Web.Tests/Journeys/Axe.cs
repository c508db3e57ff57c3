// Looks for barriers in a page with Deque's axe.
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>
/// Brings axe into a page once and asks it there. The package's own runner is for pages with frames of other sites: it brings the
/// script in anew for each question and opens a window to join what the frames say, which takes twenty times as long.
/// </summary>
internal static class Axe
{
    // The findings alone, a line each: the rule, the element, what is wrong with it.
    private const string Question =
        """
        async rules => {
            const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) };
            const { violations } = await axe.run(document, options);
            return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.any.map(check => check.message).join(' ')}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds on the page as it is now.</summary>
    /// <param name="page">A page in which script runs, without frames.</param>
    /// <param name="rules">The rules to look by; none for all.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Question, rules);
    }
}
