// The form of a page as a browser would send it.
using System.Net;
using System.Text.RegularExpressions;

namespace ImrDocs.Web.Tests.Cases;

/// <summary>The fields of the form of a page, as a browser without script would send them.</summary>
internal sealed partial class SentForm
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>Reads the form that a page posts.</summary>
    public SentForm(string page)
    {
        var form = Form().Match(page).Value;
        Assert.NotEqual("", form);
        foreach (Match control in Control().Matches(form))
        {
            var tag = control.Groups["tag"].Value;
            if (Attribute(tag, "name") is { } name && !tag.Contains("disabled", StringComparison.Ordinal) && ValueOf(control) is { } value)
            {
                _fields.Add(new(name, value));
            }
        }
    }

    /// <summary>The names of the fields.</summary>
    public IEnumerable<string> Names => _fields.Select(sent => sent.Key);

    public string this[string name]
    {
        get => _fields.Single(sent => sent.Key == name).Value;
        set
        {
            _fields.RemoveAll(sent => sent.Key == name);
            _fields.Add(new(name, value));
        }
    }

    public void Add(string name, string value) => _fields.Add(new(name, value));

    public void Remove(string name) => _fields.RemoveAll(sent => sent.Key == name);

    /// <summary>Sends it with a button.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, string? action = null) => browser.PostAsync(
        new Uri(path, UriKind.Relative), new FormUrlEncodedContent(action is null ? _fields : [.. _fields, new("action", action)]));

    private static string? ValueOf(Match control)
    {
        var tag = control.Groups["tag"].Value;
        if (tag.StartsWith("<textarea", StringComparison.Ordinal))
        {
            // HTML, 13.1.2.5: a line end that begins a text area is none of its text. Browsers send line ends as CR LF.
            var text = WebUtility.HtmlDecode(control.Groups["content"].Value);
            return (text.StartsWith('\n') ? text[1..] : text).ReplaceLineEndings("\r\n");
        }

        if (tag.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = Option().Matches(control.Groups["content"].Value);
            var chosen = options.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal)) ?? options.FirstOrDefault();
            return chosen is null ? null : Attribute(chosen.Value, "value");
        }

        return Attribute(tag, "type") is "checkbox" or "radio" && !tag.Contains(" checked", StringComparison.Ordinal) ? null : Attribute(tag, "value") ?? "";
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=[\"'](.*?)[\"']", RegexOptions.Singleline, TimeSpan.FromSeconds(1)) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("(?<tag><input[^>]*>)|(?<tag><textarea[^>]*>)(?<content>.*?)</textarea>|(?<tag><select[^>]*>)(?<content>.*?)</select>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();
}
