// The catalogue of problems of templates: syntax, evaluation, limits.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Problems of Scriban templates: SCR0xx of syntax, SCR1xx of evaluation, SCR2xx of limits.</summary>
public static class TemplateDiagnostics
{
    /// <summary>A character that no token starts with.</summary>
    public static DiagnosticDescriptor UnexpectedCharacter { get; } = Error("SCR001", "Unexpected character", "Remove it, or put it into a text between quotes");

    /// <summary>A text literal without its closing quote.</summary>
    public static DiagnosticDescriptor UnclosedText { get; } = Error("SCR002", "Unclosed text", "Add the closing quote");

    /// <summary>An escape that texts do not have.</summary>
    public static DiagnosticDescriptor InvalidEscape { get; } = Error("SCR003", "Invalid escape", "Write \\\\ for a backslash");

    /// <summary>A number that cannot be read.</summary>
    public static DiagnosticDescriptor InvalidNumber { get; } = Error("SCR004", "Invalid number", "Write digits, with a point for decimals");

    /// <summary>A code block, escape block or interpolation that is not closed.</summary>
    public static DiagnosticDescriptor UnclosedBlock { get; } = Error("SCR005", "Unclosed block", "Close it");

    /// <summary>A token that cannot stand here.</summary>
    public static DiagnosticDescriptor UnexpectedToken { get; } = Error("SCR010", "Unexpected token", "");

    /// <summary>An expression is missing.</summary>
    public static DiagnosticDescriptor ExpressionExpected { get; } = Error("SCR011", "Expression expected", "");

    /// <summary>A statement without its <c>end</c>.</summary>
    public static DiagnosticDescriptor MissingEnd { get; } = Error("SCR012", "Missing end", "Add {{ end }}");

    /// <summary>An <c>end</c> that closes nothing.</summary>
    public static DiagnosticDescriptor SurplusEnd { get; } = Error("SCR013", "Surplus end", "Remove it, or see whether the if, for or case it belongs to is misspelt");

    /// <summary>An assignment where none may stand, or to something that cannot be assigned.</summary>
    public static DiagnosticDescriptor InvalidAssignment { get; } = Error("SCR014", "Invalid assignment", "Use == to compare");

    /// <summary>A parameter list that contradicts itself.</summary>
    public static DiagnosticDescriptor InvalidParameter { get; } = Error("SCR015", "Invalid parameter", "Order them: required, optional, rest");

    /// <summary><c>else</c> or <c>when</c> outside their statements.</summary>
    public static DiagnosticDescriptor MisplacedBranch { get; } = Error("SCR016", "Misplaced branch", "Put it directly into the statement that it belongs to, or remove it");

    /// <summary>Nesting beyond the parser's limit.</summary>
    public static DiagnosticDescriptor NestingTooDeep { get; } = Error("SCR017", "Nesting too deep", "Split the template into functions or includes");

    /// <summary>A word or sign of another template language.</summary>
    public static DiagnosticDescriptor ForeignSyntax { get; } = Error("SCR018", "Syntax of another template language", "");

    /// <summary>A variable that neither the data nor the template has.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error("SCR101", "Unknown name", "Check the name; a text stands between quotes");

    /// <summary>A member that the object does not have.</summary>
    public static DiagnosticDescriptor UnknownMember { get; } = Error("SCR102", "Unknown member", "Check the names before and behind the dot");

    /// <summary>A function that does not exist.</summary>
    public static DiagnosticDescriptor UnknownFunction { get; } = Error("SCR103", "Unknown function", "Use one of the functions in templates/FUNCTIONS.md");

    /// <summary>A member or element of nothing.</summary>
    public static DiagnosticDescriptor NullTarget { get; } = Error("SCR104", "Member of null", "Use ?. where the value may be absent");

    /// <summary>An expression that is printed yields nothing.</summary>
    public static DiagnosticDescriptor NullPrinted { get; } = Error("SCR105", "Null printed", "Say what to print instead: ?? \"…\"");

    /// <summary>An operator or function that needs a value gets none.</summary>
    public static DiagnosticDescriptor NullOperand { get; } = Error("SCR106", "Null operand", "Say what to use instead: ?? 0");

    /// <summary>A value of a type that cannot be used here.</summary>
    public static DiagnosticDescriptor WrongType { get; } = Error("SCR107", "Wrong type", "Put a value of the type that is wanted there, or convert it first");

    /// <summary>Arguments that do not fit the parameters.</summary>
    public static DiagnosticDescriptor WrongArguments { get; } = Error("SCR108", "Wrong arguments", "Give what the function takes; a negative number stands in parentheses: date.add_days (-1)");

    /// <summary>A change of something that must not be changed.</summary>
    public static DiagnosticDescriptor ReadOnly { get; } = Error("SCR109", "Read-only", "Assign to a name of your own");

    /// <summary>A call of something that is no function.</summary>
    public static DiagnosticDescriptor NotCallable { get; } = Error("SCR110", "Not a function", "Put the name of a function there, or an operator between the two values");

    /// <summary>An include of a template that does not exist or is broken.</summary>
    public static DiagnosticDescriptor InvalidInclude { get; } = Error("SCR111", "Invalid include", "Name a file of the same template set, one that has no errors itself");

    /// <summary>A division of integers or decimals by zero.</summary>
    public static DiagnosticDescriptor DivisionByZero { get; } = Error("SCR112", "Division by zero", "Test the divisor first");

    /// <summary>An argument that a built-in function cannot take.</summary>
    public static DiagnosticDescriptor InvalidArgument { get; } = Error("SCR113", "Invalid argument", "Give a value that the function can use");

    /// <summary>Something that would differ from run to run.</summary>
    public static DiagnosticDescriptor NotDeterministic { get; } = Error("SCR114", "Not deterministic", "Take the value from the data");

    /// <summary><c>break</c> or <c>continue</c> outside a loop.</summary>
    public static DiagnosticDescriptor OutsideLoop { get; } = Error("SCR115", "Outside a loop", "Put it between for, or while, and its end");

    /// <summary>An element that the list does not have.</summary>
    public static DiagnosticDescriptor IndexOutOfRange { get; } = Error("SCR116", "Index out of range", "Test the size first");

    /// <summary>A feature that letters do without.</summary>
    public static DiagnosticDescriptor NotAllowed { get; } = Error("SCR117", "Not allowed", "Write it into the template itself");

    /// <summary>A whole list, record or function where a text is wanted.</summary>
    public static DiagnosticDescriptor StructurePrinted { get; } = Error("SCR118", "A whole list, record or function printed", "Print its members one by one");

    /// <summary>More work than an evaluation may do.</summary>
    public static DiagnosticDescriptor StepLimit { get; } = Error("SCR201", "Step limit", "Look for a loop that does not end");

    /// <summary>More iterations than a nest of loops may do.</summary>
    public static DiagnosticDescriptor IterationLimit { get; } = Error("SCR202", "Iteration limit", "Look for a loop that does not end");

    /// <summary>Calls or includes nested too deeply.</summary>
    public static DiagnosticDescriptor RecursionLimit { get; } = Error("SCR203", "Recursion limit", "Look for a function or include that calls itself");

    /// <summary>A text or output that is too long.</summary>
    public static DiagnosticDescriptor TextLimit { get; } = Error("SCR204", "Text limit", "Look for what grows without end, such as a loop or a repetition");

    /// <summary>More memory than an evaluation may use.</summary>
    public static DiagnosticDescriptor MemoryLimit { get; } = Error("SCR205", "Memory limit", "Look for what grows without end, such as a loop or a repetition");

    /// <summary>A regular expression that is not safe or does not end in time.</summary>
    public static DiagnosticDescriptor RegexLimit { get; } = Error("SCR206", "Regular expression limit", "Simplify the pattern");

    /// <summary>Lists or objects nested too deeply to print or compare.</summary>
    public static DiagnosticDescriptor DepthLimit { get; } = Error("SCR207", "Value nesting limit", "Look for a list or object that contains itself");

    /// <summary>Whether a problem is a limit that was passed: the evaluation cannot go on.</summary>
    public static bool IsLimit(DiagnosticDescriptor descriptor) => descriptor.Id.StartsWith("SCR2", StringComparison.Ordinal);

    private static DiagnosticDescriptor Error(string id, string title, string hint) => new(id, Severity.Error, title, hint);
}
