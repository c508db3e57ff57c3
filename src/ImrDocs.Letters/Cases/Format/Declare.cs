// The verbs the case format is declared with.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Makes fields whose JSON type and record property go together.</summary>
internal static class Declare
{
    /// <summary>A required text; a draft may do without it.</summary>
    public static Field<T, string> Text<T>(string name, Func<T, string> get, string description)
        where T : class => new(name, TextType.Required, get, isRequired: true, description);

    public static Field<T, string?> OptionalText<T>(string name, Func<T, string?> get, string description)
        where T : class => new(name, TextType.Optional, get, isRequired: false, description);

    /// <summary>A required text that even a draft needs.</summary>
    public static Field<T, string> Identifier<T>(string name, Func<T, string> get, string description)
        where T : class => new(name, TextType.Entry, get, isRequired: true, description);

    /// <summary>A required text of one of some shapes, see <see cref="ShapedTextType"/>.</summary>
    public static Field<T, string> Shaped<T>(string name, ShapedTextType type, Func<T, string> get, string description)
        where T : class => new(name, type, get, isRequired: true, description);

    public static Field<T, string?> OptionalYear<T>(string name, Func<T, string?> get, string description)
        where T : class => new(name, YearType.Instance, get, isRequired: false, description);

    public static Field<T, DateOnly> Date<T>(string name, Func<T, DateOnly> get, string description)
        where T : class => new(name, DateType.Instance, get, isRequired: true, description);

    public static Field<T, DateOnly?> OptionalDate<T>(string name, Func<T, DateOnly?> get, string description)
        where T : class => new(name, DateType.Instance, get, isRequired: false, description);

    /// <summary>True or false; false when left out.</summary>
    public static Field<T, bool> Flag<T>(string name, Func<T, bool> get, string description)
        where T : class => new(name, FlagType.Either, get, isRequired: false, description);

    /// <summary>True or left out.</summary>
    public static Field<T, bool> OnlyTrue<T>(string name, Func<T, bool> get, string description)
        where T : class => new(name, FlagType.OnlyTrue, get, isRequired: false, description);

    public static Field<T, TEnum> Choice<T, TEnum>(string name, ChoiceType<TEnum> type, Func<T, TEnum> get, string description)
        where T : class
        where TEnum : struct, Enum => new(name, type, get, isRequired: true, description);

    public static Field<T, TEnum> OptionalChoice<T, TEnum>(string name, ChoiceType<TEnum> type, Func<T, TEnum> get, string description)
        where T : class
        where TEnum : struct, Enum => new(name, type, get, isRequired: false, description);

    /// <summary>A required list of one text or more.</summary>
    public static Field<T, ImmutableArray<string>> Texts<T>(string name, Func<T, ImmutableArray<string>> get, string description)
        where T : class => new(name, new ListType<string>(TextType.Entry, needsEntry: true), get, isRequired: true, description);

    public static Field<T, ImmutableArray<string>> OptionalTexts<T>(string name, Func<T, ImmutableArray<string>> get, string description)
        where T : class => new(name, new ListType<string>(TextType.Entry, needsEntry: false), get, isRequired: false, description);

    /// <summary>A required list of one object or more.</summary>
    public static Field<T, ImmutableArray<TEntry>> List<T, TEntry>(
        string name, ObjectType<TEntry> entry, Func<T, ImmutableArray<TEntry>> get, string description)
        where T : class
        where TEntry : class => new(name, new ListType<TEntry>(entry, needsEntry: true), get, isRequired: true, description);

    /// <summary>A list of objects that may be left out, but is not empty unless it may be.</summary>
    public static Field<T, ImmutableArray<TEntry>> OptionalList<T, TEntry>(
        string name, ObjectType<TEntry> entry, Func<T, ImmutableArray<TEntry>> get, string description, bool needsEntry)
        where T : class
        where TEntry : class => new(name, new ListType<TEntry>(entry, needsEntry), get, isRequired: false, description);

    public static Field<T, TValue> Object<T, TValue>(string name, ObjectType<TValue> type, Func<T, TValue> get, string description)
        where T : class
        where TValue : class => new(name, type, get, isRequired: true, description);

    public static Field<T, TValue?> OptionalObject<T, TValue>(string name, ObjectType<TValue> type, Func<T, TValue?> get, string description)
        where T : class
        where TValue : class => new(name, type, get, isRequired: false, description);
}
