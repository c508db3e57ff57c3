// Publication 28: whether the post can read and deliver an address.
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Checks the lines of an address by Publication 28 of the Postal Service: name, street or box, last line; state and
/// ZIP code. Messages number the lines and say nothing of what they hold.
/// </summary>
internal static class AddressCheck
{
    /// <summary>Name, street or box, last line.</summary>
    private const int LeastLines = 3;

    /// <summary>What is wrong with the address of a block.</summary>
    public static IEnumerable<Diagnostic> Check(AddressBlock block)
    {
        var address = EnvelopeAddress.Of(block);
        if (address.Lines.Length < LeastLines)
        {
            yield return Report(MailDiagnostics.LineMissing, block, ^1, string.Create(
                CultureInfo.InvariantCulture, $"The address has {address.Lines.Length} lines of the {LeastLines} it needs"));
            yield break;
        }

        if (ForeignLine(address) is { } foreign)
        {
            yield return Report(MailDiagnostics.Foreign, block, foreign, "The address names another country");
        }
        else if (address.State.Length == 0)
        {
            yield return Report(MailDiagnostics.LastLine, block, ^1, "The last line of the address has no state and ZIP code at its end");
        }
        else if (!PostalStates.IsState(address.State))
        {
            yield return Report(MailDiagnostics.UnknownState, block, ^1, "The state of the address is unknown", address.State);
        }
        else if (!EnvelopeAddress.IsZip(address.Zip))
        {
            yield return Report(MailDiagnostics.WrongZip, block, ^1, "The ZIP code of the address is wrong", address.Zip);
        }
        else if (!PostalStates.HasZip(address.State, address.Zip))
        {
            yield return Report(MailDiagnostics.ZipOfOtherState, block, ^1, "The ZIP code is none of that state", address.Zip);
        }
    }

    /// <summary>The line by which an address is known to be abroad.</summary>
    private static Index? ForeignLine(EnvelopeAddress address)
    {
        var comma = address.City.LastIndexOf(',');
        if (PostalStates.IsProvince(address.State) || (comma >= 0 && PostalStates.IsCountry(address.City[(comma + 1)..])))
        {
            return ^1;
        }

        for (var i = 1; i < address.Lines.Length; i++)
        {
            if (PostalStates.IsCountry(address.Lines[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A diagnostic about a line, at the value that it is about or else the first of the line.</summary>
    private static Diagnostic Report(DiagnosticDescriptor descriptor, AddressBlock block, Index index, string message, string? value = null)
    {
        var line = block.Lines.IsEmpty ? [] : block.Lines[index];
        var texts = line.OfType<TextInline>().ToList();
        var about = texts.Find(text => value is not null && string.Equals(text.Text.Trim(), value, StringComparison.Ordinal)) ?? texts.Find(text => text.IsValue);
        return MailProblem.At(descriptor, about?.Origin ?? block.Origin, message);
    }
}
