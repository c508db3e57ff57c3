// What a template set needs from its host.
using System.Collections.Immutable;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Needs;

/// <summary>
/// What a template and everything it includes read: places of the data and other templates, with positions. Names are
/// followed through loops, assignments, includes and calls; a value that was computed is not followed further. A place
/// of a template that may read several places of the data, since a name is assigned more than once or an include is
/// given different arguments, is listed with each of them.
/// </summary>
/// <param name="Reads">The places of the data, in the order of reading.</param>
/// <param name="Prints">The places of the data that become text as they are, in the order of reading.</param>
/// <param name="Includes">The included templates, in the order of reading.</param>
/// <param name="UnknownFunctions">Functions of built-in namespaces that are not there.</param>
public sealed record TemplateNeeds(
    ImmutableArray<DataRead> Reads, ImmutableArray<DataRead> Prints, ImmutableArray<IncludeRead> Includes, ImmutableArray<FunctionRead> UnknownFunctions)
{
    /// <summary>Collects the needs of a template.</summary>
    /// <param name="template">The first template.</param>
    /// <param name="loader">Finds an included template by its name, as in an evaluation.</param>
    /// <param name="hostFunctions">Functions that the host registers; they are no data.</param>
    public static TemplateNeeds Of(Template template, Func<string, Template?> loader, ImmutableArray<FunctionDeclaration> hostFunctions)
    {
        var collector = new NeedsCollector(loader, hostFunctions);
        collector.Run(template);
        return collector.ToNeeds();
    }
}
