// The fields of a postal address.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Address"/>.</summary>
internal static class AddressFields
{
    private static readonly ShapedTextType States = new("a state", "Write its two capital letters, such as CA", "AA");

    private static readonly ShapedTextType ZipCodes = new(
        "a ZIP code", "Write five digits, or nine as 95814-0001", "00000", "00000-0000");

    private static readonly Field<Address, string> Line1 = Text<Address>("line1", a => a.Line1, "Street or box");

    private static readonly Field<Address, string?> Line2 = OptionalText<Address>(
        "line2", a => a.Line2, "Suite, apartment or the like");

    private static readonly Field<Address, string> City = Text<Address>("city", a => a.City, "The city");

    private static readonly Field<Address, string> State = Shaped<Address>(
        "state", States, a => a.State, "The state's abbreviation, such as CA");

    private static readonly Field<Address, string> Zip = Shaped<Address>(
        "zip", ZipCodes, a => a.Zip, "The ZIP code of five or nine digits");

    public static readonly ObjectType<Address> Type = new(
        "address",
        "A postal address in the United States",
        [Line1, Line2, City, State, Zip],
        v => new Address(v.Get(Line1), v.Get(Line2), v.Get(City), v.Get(State), v.Get(Zip)));
}
