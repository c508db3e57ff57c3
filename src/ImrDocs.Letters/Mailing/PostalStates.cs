// The states that the Postal Service knows, and their ZIP codes.
using System.Collections.Frozen;
using System.Globalization;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// The two letters of the states, territories, freely associated states and military post offices (Publication 28,
/// appendix B), each with the first three digits of its ZIP codes; the provinces of Canada and names of countries, by
/// which mail that goes abroad is known.
/// </summary>
internal static class PostalStates
{
    private const string Ranges =
        "AA 340; AE 090-098; AK 995-999; AL 350-369; AP 962-966; AR 716-729,755; AS 967; AZ 850-865; CA 900-961; CO 800-816; CT 060-069; " +
        "DC 200,202-205,569; DE 197-199; FL 320-349; FM 969; GA 300-319,398-399; GU 969; HI 967-968; IA 500-528; ID 832-838; " +
        "IL 600-629; IN 460-479; KS 660-679; KY 400-427; LA 700-714; MA 010-027,055; MD 206-219; ME 039-049; MH 969; MI 480-499; " +
        "MN 550-567; MO 630-658; MP 969; MS 386-397; MT 590-599; NC 270-289; ND 580-588; NE 680-693; NH 030-038; NJ 070-089; " +
        "NM 870-884; NV 889-898; NY 005,063,100-149; OH 430-459; OK 730-749; OR 970-979; PA 150-196; PR 006-009; PW 969; " +
        "RI 028-029; SC 290-299; SD 570-577; TN 370-385; TX 733,750-799,885; UT 840-847; VA 201,220-246; VI 008; VT 050-059; " +
        "WA 980-994; WI 530-549; WV 247-268; WY 820-831";

    private static readonly FrozenDictionary<string, (int First, int Last)[]> States = Ranges.Split("; ").ToFrozenDictionary(
        state => state[..2],
        state => state[3..].Split(',').Select(Range).ToArray(),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Provinces =
        new[] { "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = new[]
    {
        "Australia", "Brazil", "Canada", "China", "Colombia", "El Salvador", "England", "France", "Germany", "Guatemala", "Honduras", "India", "Ireland",
        "Italy", "Japan", "Korea", "Mexico", "México", "Nicaragua", "Peru", "Philippines", "Portugal", "Scotland", "South Korea", "Spain", "Taiwan",
        "Thailand", "United Kingdom", "Viet Nam", "Vietnam",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether these are the letters of a state.</summary>
    public static bool IsState(string letters) => States.ContainsKey(letters);

    /// <summary>Whether these are the letters of a province of Canada.</summary>
    public static bool IsProvince(string letters) => Provinces.Contains(letters);

    /// <summary>Whether a text is the name of another country.</summary>
    public static bool IsCountry(string text) => Countries.Contains(text.Trim());

    /// <summary>Whether a ZIP code can be of a state.</summary>
    public static bool HasZip(string state, string zip)
    {
        var prefix = int.Parse(zip.AsSpan(..3), NumberStyles.None, CultureInfo.InvariantCulture);
        return Array.Exists(States[state], range => prefix >= range.First && prefix <= range.Last);
    }

    private static (int First, int Last) Range(string text)
    {
        var first = int.Parse(text.AsSpan(..3), NumberStyles.None, CultureInfo.InvariantCulture);
        return (first, text.Length == 3 ? first : int.Parse(text.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
