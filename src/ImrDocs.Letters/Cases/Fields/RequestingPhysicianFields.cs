// The fields of the requesting physician.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="RequestingPhysician"/>.</summary>
internal static class RequestingPhysicianFields
{
    private static readonly Field<RequestingPhysician, string> Name = Text<RequestingPhysician>(
        "name", p => p.Name, "The name as it is printed");

    private static readonly Field<RequestingPhysician, string?> Specialty = OptionalText<RequestingPhysician>(
        "specialty", p => p.Specialty, "The specialty");

    private static readonly Field<RequestingPhysician, Address> Address = Object<RequestingPhysician, Address>(
        "address", AddressFields.Type, p => p.Address, "Where mail goes");

    public static readonly ObjectType<RequestingPhysician> Type = new(
        "requestingPhysician",
        "The physician who requested the treatment",
        [Name, Specialty, Address],
        v => new RequestingPhysician(v.Get(Name), v.Get(Specialty), v.Get(Address)));
}
