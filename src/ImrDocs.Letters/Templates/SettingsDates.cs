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
        public Period Period(SettingsNode node) => new(fields.Date(node, "from"), fields.Date(node, "until"));

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

        /// <summary>Reports every member that the object may not have: a misspelt name would else be passed over.</summary>
        public void Only(SettingsNode node, params ReadOnlySpan<string> known)
        {
            foreach (var (name, value) in node.Members)
            {
                if (!known.Contains(name))
                {
                    fields.Wrong(value, name, "one of " + string.Join(", ", known!));
                }
            }
        }
    }
}
