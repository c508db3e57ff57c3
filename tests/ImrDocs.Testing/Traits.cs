// Names of the trait that marks slow tests.
namespace ImrDocs.Testing;

/// <summary><c>[Trait(Traits.Speed, Traits.Slow)]</c> marks tests that need seconds or other programs.</summary>
public static class Traits
{
    /// <summary>The trait.</summary>
    public const string Speed = "Speed";

    /// <summary>Runs in seconds, or starts browsers, servers or LibreOffice.</summary>
    public const string Slow = "Slow";
}
