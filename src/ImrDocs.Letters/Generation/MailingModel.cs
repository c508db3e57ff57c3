// What the templates of a mailed edition see beside the case of the published one.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Adds parties, documents and what follows from them: whose copy it is, who else gets one, what the determination
/// comes to and until when it can be appealed. Reviewer ids are in no model (Labor Code 4610.6(f)).
/// </summary>
internal sealed class MailingModel(ModelTexts texts, DeadlineRules deadlines)
{
    /// <summary>Adds what a copy shows to the data of its templates, and the day of mailing to their dates.</summary>
    public void AddTo(ScribanObject model, ScribanObject dates, Case @case, LetterRequest request)
    {
        var printed = @case.Dates with { Mailed = request.MailDate ?? @case.Dates.Mailed };
        dates.AddData("mailed", ModelTexts.Date(printed.Mailed));
        var parties = @case.Parties!;
        AddParties(model.AddDataObject("parties", 5), parties);
        AddDocuments(model.AddDataArray("documentsReviewed", @case.DocumentsReviewed.Length), @case);
        model.AddData("recipient", request.Recipient!.Value.Word);
        var recipients = model.AddDataArray("recipients", 5);
        foreach (var recipient in Recipients.Of(parties))
        {
            recipients.AddData(recipient.Word);
        }

        AddEarlier(model, request.Replaces);
        model.AddData("outcome", Outcomes.Of(@case.Issues).Word);
        DeadlineModel.AddTo(model, LetterDeadlines.Of(deadlines, @case, request));
    }

    private static void AddEarlier(ScribanObject model, EarlierLetter? earlier)
    {
        if (earlier is null)
        {
            model.AddData("replaces", Value.Null);
            return;
        }

        var replaces = model.AddDataObject("replaces", 2);
        replaces.AddData("mailed", ModelTexts.Date(earlier.Mailed));
        replaces.AddData("cameBack", earlier.CameBack);
    }

    private void AddParties(ScribanObject model, Parties parties)
    {
        var employee = model.AddDataObject("employee", 4);
        AddPerson(employee, parties.Employee.Name, parties.Employee.Address, "parties.employee");
        employee.AddData("dateOfBirth", ModelTexts.Date(parties.Employee.DateOfBirth));
        employee.AddData("largePrint", parties.Employee.LargePrint);
        if (parties.EmployeeAttorney is { } attorney)
        {
            var item = model.AddDataObject("employeeAttorney", 3);
            AddPerson(item, attorney.Name, attorney.Address, "parties.employeeAttorney");
            item.AddData("firm", attorney.Firm);
        }
        else
        {
            model.AddData("employeeAttorney", Value.Null);
        }

        if (parties.Employer is { } employer)
        {
            model.AddDataObject("employer", 1).AddData("name", texts.Required(employer.Name, "parties.employer.name"));
        }
        else
        {
            model.AddData("employer", Value.Null);
        }

        var administrator = model.AddDataObject("claimsAdministrator", 3);
        AddPerson(administrator, parties.ClaimsAdministrator.Name, parties.ClaimsAdministrator.Address, "parties.claimsAdministrator");
        administrator.AddData("claimNumber", parties.ClaimsAdministrator.ClaimNumber);
        var physician = model.AddDataObject("requestingPhysician", 3);
        AddPerson(physician, parties.RequestingPhysician.Name, parties.RequestingPhysician.Address, "parties.requestingPhysician");
        physician.AddData("specialty", parties.RequestingPhysician.Specialty);
    }

    private void AddPerson(ScribanObject model, string name, Address address, string path)
    {
        model.AddData("name", texts.Required(name, path + ".name"));
        var item = model.AddDataObject("address", 5);
        item.AddData("line1", texts.Required(address.Line1, path + ".address.line1"));
        item.AddData("line2", address.Line2);
        item.AddData("city", texts.Required(address.City, path + ".address.city"));
        item.AddData("state", texts.Required(address.State, path + ".address.state"));
        item.AddData("zip", texts.Required(address.Zip, path + ".address.zip"));
    }

    private void AddDocuments(ScribanArray model, Case @case)
    {
        for (var i = 0; i < @case.DocumentsReviewed.Length; i++)
        {
            var document = @case.DocumentsReviewed[i];
            var item = model.AddDataObject();
            item.AddData("title", texts.Required(document.Title, string.Create(CultureInfo.InvariantCulture, $"documentsReviewed[{i}].title")));
            item.AddData("author", document.Author);
            item.AddData("date", ModelTexts.Date(document.Date));
            item.AddData("from", ModelTexts.Date(document.From));
            item.AddData("to", ModelTexts.Date(document.To));
            item.AddData("submittedBy", document.SubmittedBy);
        }
    }
}
