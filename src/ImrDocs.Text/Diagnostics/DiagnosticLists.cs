// Questions asked of a list of diagnostics.
using System.Collections.Immutable;

namespace ImrDocs.Text.Diagnostics;

/// <summary>Questions asked of a list of diagnostics.</summary>
public static class DiagnosticLists
{
    extension(ImmutableArray<Diagnostic> diagnostics)
    {
        /// <summary>Whether one of them refuses the letter.</summary>
        public bool HasErrors
        {
            get
            {
                foreach (var diagnostic in diagnostics)
                {
                    if (diagnostic.Severity == Severity.Error)
                    {
                        return true;
                    }
                }

                return false;
            }
        }
    }
}
