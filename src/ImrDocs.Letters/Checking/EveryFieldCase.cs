// A case that has every field of the format.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// A case with something in every field, and so with all names that templates can use. It is read by no one and could
/// not be: fields that exclude each other stand side by side.
/// </summary>
internal static class EveryFieldCase
{
    private const string Text = "x";

    private static readonly DateOnly Day = new(2013, 11, 20);

    private static readonly Address Address = new(Text, Text, Text, Text, Text);

    private static readonly Guideline Guideline = new([new MtusCitation(Text, Text, [Text], Text)], Text, NoneCited: true, Text);

    private static readonly Issue Issue = new(
        Text, new Authorization(AuthorizationKind.Partial, Text, Text, Text), AssociatedSurgicalService: true, Decision.Upheld, Guideline, Guideline, Text, Text);

    private static readonly Parties Parties = new(
        new Employee(Text, Address, Day, LargePrint: true),
        new EmployeeAttorney(Text, Text, Address),
        new Employer(Text),
        new ClaimsAdministrator(Text, Address, Text),
        new RequestingPhysician(Text, Text, Address));

    /// <summary>The case.</summary>
    public static Case Case { get; } = new(
        Text,
        Priority.Expedited,
        new CaseDates(Day, Day, Day, Day, Day, Day, Day),
        [new Reviewer(Text, [Text], [Text], ReviewerKind.Expert)],
        Text,
        [Issue],
        [new ReviewedDocument(Text, Text, Day, Day, Day, Text)],
        Parties);

    private static MailingFacts Mailing { get; } = new(Text, Text, 1, Text, Text);

    private static EarlierLetter Earlier { get; } = new(Day, CameBack: true);

    /// <summary>The data of the templates of an edition with all names that they can use.</summary>
    /// <param name="composer">The composer of the letter kind.</param>
    /// <param name="edition">Name of the edition.</param>
    /// <param name="settings">The edition.</param>
    public static ScribanObject Model(LetterComposer composer, string edition, EditionSettings settings) => settings.About == EditionSubject.Batch
        ? composer.Model(EveryFieldBatch.Manifest)
        : composer.Model(Case, composer.Copies(Case, new LetterRequest { Edition = edition, Mailing = Mailing, Replaces = Earlier })[0], settings);
}
