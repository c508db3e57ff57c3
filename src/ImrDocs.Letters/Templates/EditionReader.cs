// letter.json: the editions.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Rules;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// Reads the editions: a template file each, or <c>{"template": …, "recipients": […]}</c> for one that is mailed, with
/// <c>"follows"</c> for one that does not follow the decision, <c>"about": "mailing"</c> for one that tells of the
/// mailing of another letter, and <c>"about": "batch"</c> for the only one of a kind that tells of a batch of mail.
/// </summary>
internal sealed class EditionReader(SettingsFields fields)
{
    /// <summary>The editions by name.</summary>
    public ImmutableSortedDictionary<string, EditionSettings> Read(SettingsNode root)
    {
        var editions = ImmutableSortedDictionary.CreateBuilder<string, EditionSettings>(StringComparer.Ordinal);
        foreach (var (name, node) in fields.Member(root, "editions", JsonValueKind.Object)?.Members ?? [])
        {
            switch (node.Kind)
            {
                case JsonValueKind.String:
                    editions[name] = new EditionSettings(node.Text, []);
                    break;
                case JsonValueKind.Object:
                    editions[name] = new EditionSettings(fields.Text(node, "template"), ReadRecipients(node, name), ReadFollows(node), ReadAbout(node));
                    break;
                default:
                    fields.Wrong(node, "editions." + name, "the name of a template file, or an object with \"template\" and \"recipients\"");
                    break;
            }
        }

        if (editions.Count > 1 && editions.Values.Any(edition => edition.About == EditionSubject.Batch))
        {
            fields.Wrong(root["editions"]!, "editions", "one edition alone, since it is about a batch");
        }

        return editions.ToImmutable();
    }

    private string ReadFollows(SettingsNode edition) =>
        edition["follows"] is null ? EditionSettings.Decision : fields.Name(edition, "follows", CaseDateNames.Always);

    private EditionSubject ReadAbout(SettingsNode edition)
    {
        var about = edition["about"] is null ? EditionSubject.Case : fields.Choice(edition, "about", EditionSubject.Case);
        if (about == EditionSubject.Batch && edition["recipients"] is { } recipients)
        {
            fields.Wrong(recipients, "recipients", "absent: what is about a batch is mailed to nobody");
        }

        return about;
    }

    private ImmutableArray<Recipient> ReadRecipients(SettingsNode edition, string name)
    {
        var recipients = new SortedSet<Recipient>();
        var node = fields.Optional(edition, "recipients", JsonValueKind.Array);
        foreach (var item in node?.Items ?? [])
        {
            if (RecipientNames.Parse(item.Text) is { } recipient)
            {
                recipients.Add(recipient);
            }
            else
            {
                fields.Wrong(item, "recipients", "a list of " + string.Join(", ", Enum.GetValues<Recipient>().Select(known => known.Word)));
            }
        }

        // Labor Code 4610.6(m): whatever the settings say, no party ever reaches the edition that is posted.
        if (recipients.Count > 0 && string.Equals(name, EditionSettings.Published, StringComparison.Ordinal))
        {
            fields.Wrong(node!, "recipients", "absent: the published edition is mailed to nobody");
            return [];
        }

        return [.. recipients];
    }
}
