// Reads whole numbers and days of JSON settings.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Letters.Rules;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads whole numbers, days and periods of JSON settings.</summary>
internal static class SettingsDates
{
    extension(SettingsFields fields)
    {
        /// <summary>A whole number within bounds; <paramref name="absent"/> when it is not there, or, with a problem, when it is another.</summary>
        public int Number(SettingsNode node, string name, int least, int most, int absent)
        {
            if (node[name] is not { } member)
            {
                return absent;
            }

            if (member.Kind == JsonValueKind.Number
                && int.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
            {
                return number;
            }

            fields.Wrong(member, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
            return absent;
        }

        /// <summary>A whole number within bounds that must be there; the least one, with a problem, when it is not.</summary>
        public int RequiredNumber(SettingsNode node, string name, int least, int most)
        {
            if (node[name] is null)
            {
                fields.Missing(node, $"The setting \"{name}\" is missing");
            }

            return fields.Number(node, name, least, most, absent: least);
        }

        /// <summary>An id that no other rule of the file has.</summary>
        public string Id(SettingsNode node, HashSet<string> ids)
        {
            var id = fields.Text(node, "id");
            if (node["id"] is { } member && !ids.Add(id))
            {
                fields.Wrong(member, "id", "different from those of other rules");
            }

            return id;
        }

        /// <summary>The objects of a list; anything else in it is a problem.</summary>
        public IEnumerable<SettingsNode> Objects(SettingsNode? list, string name)
        {
            foreach (var item in list?.Items ?? [])
            {
                if (item.Kind == JsonValueKind.Object)
                {
                    yield return item;
                }
                else
                {
                    fields.Wrong(item, name, "a list of objects");
                }
            }
        }

        /// <summary>A day as ISO 8601 writes it; null when it is not there, or, with a problem, when it is none.</summary>
        public DateOnly? Date(SettingsNode node, string name)
        {
            if (node[name] is not { } member)
            {
                return null;
            }

            if (DateOnly.TryParseExact(member.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            fields.Wrong(member, name, "a day such as \"2013-01-31\"");
            return null;
        }

        /// <summary>The members <c>from</c> and <c>until</c>.</summary>
        public Period Period(SettingsNode node)
        {
            var period = new Period(fields.Date(node, "from"), fields.Date(node, "until"));
            if (period.Until < period.From)
            {
                fields.Wrong(node["until"]!, "until", "no earlier than \"from\"");
            }

            return period;
        }

        /// <summary>A name that must be one of those given; the first of them, with a problem, when it is another.</summary>
        public string Name(SettingsNode node, string name, IReadOnlyList<string> known)
        {
            var text = fields.Text(node, name);
            if (text.Length > 0 && !known.Contains(text, StringComparer.Ordinal))
            {
                fields.Wrong(node[name]!, name, "one of " + string.Join(", ", known));
            }

            return known.Contains(text, StringComparer.Ordinal) ? text : known[0];
        }

        /// <summary>Reports every member that the object may not have, or has twice: it would else be passed over.</summary>
        /// <param name="node">The object.</param>
        /// <param name="holder">What it is, as a sentence begins: <c>A rule</c>.</param>
        /// <param name="known">The members it may have.</param>
        public void Only(SettingsNode node, string holder, params ReadOnlySpan<string> known)
        {
            foreach (var (name, value) in node.Members)
            {
                if (!known.Contains(name))
                {
                    fields.Unknown(value, holder, name, [.. known]);
                }
                else if (!ReferenceEquals(node[name], value))
                {
                    fields.Wrong(value, name, "given only once");
                }
            }
        }
    }
}
