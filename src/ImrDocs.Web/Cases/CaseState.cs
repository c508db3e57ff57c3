// How far a case is.
using ImrDocs.Storage.Cases;

namespace ImrDocs.Web.Cases;

/// <summary>How far a case is, as the list shows it and as its address names it.</summary>
internal enum CaseState
{
    /// <summary>Nobody has said that it is ready.</summary>
    Open,

    /// <summary>It was changed after somebody had said that it is ready.</summary>
    Changed,

    /// <summary>It is ready as it stands.</summary>
    Ready,
}

/// <summary>The states of cases and their words.</summary>
internal static class CaseStates
{
    extension(CaseEntry entry)
    {
        /// <summary>How far the case is.</summary>
        public CaseState State => entry.IsReady ? CaseState.Ready : entry.NewestReady > 0 ? CaseState.Changed : CaseState.Open;
    }

    extension(CaseState state)
    {
        /// <summary>Its word in addresses.</summary>
        public string Word => state.ToString().ToLowerInvariant();

        /// <summary>What pages call it.</summary>
        public string Label => state switch
        {
            CaseState.Ready => "Ready",
            CaseState.Changed => "Changed since it was ready",
            _ => "In review",
        };
    }

    /// <summary>The state of a word; null when there is none.</summary>
    public static CaseState? Parse(string? word) =>
        Enum.GetValues<CaseState>().Where(state => string.Equals(state.Word, word, StringComparison.Ordinal)).Select(state => (CaseState?)state).FirstOrDefault();
}
