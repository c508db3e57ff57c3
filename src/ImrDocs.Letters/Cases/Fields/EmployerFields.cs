// The fields of the employer.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Employer"/>.</summary>
internal static class EmployerFields
{
    private static readonly Field<Employer, string> Name = Text<Employer>("name", e => e.Name, "The name as it is printed");

    public static readonly ObjectType<Employer> Type = new(
        "employer",
        "The employer, named in the case identification",
        [Name],
        v => new Employer(v.Get(Name)));
}
