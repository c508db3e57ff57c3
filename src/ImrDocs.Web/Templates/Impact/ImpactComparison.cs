// A comparison of letters that goes on while nobody waits.
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.People;
using ImrDocs.Web.Background;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>A comparison of letters that goes on while nobody waits: what it compares, how far it is, and what it found. Thread-safe.</summary>
/// <param name="owner">Who asked for it.</param>
/// <param name="release">The release whose words are looked at; null for the draft of who asked.</param>
/// <param name="from">What it is compared with.</param>
/// <param name="templates">The hash of the set that is looked at.</param>
/// <param name="mailed">The mailing date of letters whose case has none.</param>
/// <param name="startedAt">When it was asked for.</param>
internal sealed class ImpactComparison(Person owner, int? release, DraftBasis from, string templates, DateOnly? mailed, DateTimeOffset startedAt) : BackgroundWork
{
    private volatile StoreImpact? _found;

    /// <summary>Who asked for it.</summary>
    public Person Owner => owner;

    /// <summary>The release whose words are looked at; null for the draft of who asked.</summary>
    public int? Release => release;

    /// <summary>What it is compared with.</summary>
    public DraftBasis From => from;

    /// <summary>The hash of the set that is looked at.</summary>
    public string Templates => templates;

    /// <summary>The mailing date of letters whose case has none.</summary>
    public DateOnly? Mailed => mailed;

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>What was found; null before the end, and when it was cancelled: what was compared so far would be taken for all.</summary>
    public StoreImpact? Found
    {
        get => _found;
        set => _found = value;
    }
}
