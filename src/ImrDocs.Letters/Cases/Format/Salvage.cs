// What a case is shown with where it cannot be read.
namespace ImrDocs.Letters.Cases.Format;

/// <summary>Collects what stands in for values that cannot be read, while a case is read for the eye only.</summary>
internal sealed class Salvage
{
    /// <summary>The paths of required values that have a stand-in.</summary>
    public List<string> StandIns { get; } = [];

    /// <summary>The paths of optional values that are left out.</summary>
    public List<string> LeftOut { get; } = [];
}
