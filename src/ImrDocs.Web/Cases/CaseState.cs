// How far a case is.
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Cases;

/// <summary>How far a case is, as the list shows it and as its address names it.</summary>
internal enum CaseState
{
    /// <summary>Something in it cannot be read, or contradicts itself.</summary>
    Broken,

    /// <summary>Texts or decisions are missing.</summary>
    Unfinished,

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
    extension(CaseStanding standing)
    {
        /// <summary>How far the case is.</summary>
        public CaseState State =>
            standing.Entry.IsReady ? CaseState.Ready
            : standing.Condition == CaseCondition.Broken ? CaseState.Broken
            : standing.Condition == CaseCondition.Unfinished ? CaseState.Unfinished
            : standing.Entry.NewestReady > 0 ? CaseState.Changed
            : CaseState.Open;
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
            CaseState.Unfinished => "Unfinished",
            CaseState.Broken => "To be mended",
            _ => "In review",
        };
    }

    /// <summary>The state of a word; null when there is none.</summary>
    public static CaseState? Parse(string? word) =>
        Enum.GetValues<CaseState>().Where(state => string.Equals(state.Word, word, StringComparison.Ordinal)).Select(state => (CaseState?)state).FirstOrDefault();
}
