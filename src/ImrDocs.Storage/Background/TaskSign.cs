// What whoever works on a task hears when they say how far it is.
namespace ImrDocs.Storage.Background;

/// <summary>What whoever works on a task hears when they say how far it is.</summary>
public enum TaskSign
{
    /// <summary>It is to go on.</summary>
    GoOn,

    /// <summary>Somebody wants it stopped.</summary>
    Stop,

    /// <summary>Nothing was heard of it for so long that another of its kind was begun: it is to end.</summary>
    GiveWay,
}
