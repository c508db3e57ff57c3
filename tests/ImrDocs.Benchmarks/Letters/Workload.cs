// The cases that letters are made of.
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;

namespace ImrDocs.Benchmarks.Letters;

/// <summary>The seed letter's case as bytes, with another case number and another word in its summary each time.</summary>
internal sealed class Workload
{
    private const string NumberPrefix = "CM13-";
    private const string Number = "0000001";
    private const string Word = "industrial";

    private readonly byte[] _bytes;
    private readonly int _number;
    private readonly int _word;

    private Workload(byte[] bytes)
    {
        _bytes = bytes;
        _number = Find(NumberPrefix + Number) + NumberPrefix.Length;
        _word = Find(Word);
    }

    /// <summary>The project's own templates.</summary>
    public static TemplateSet Templates { get; } = ReadTemplates();

    /// <summary>A workload whose letters have the issues of the seed as often as this.</summary>
    public static Workload Of(int times)
    {
        var seed = File.ReadAllBytes(Repository.PathOf("seeds", "cases", "seed-letter.json"));
        if (times == 1)
        {
            return new Workload(seed);
        }

        var @case = JsonNode.Parse(seed)!;
        var issues = @case["issues"]!.AsArray();
        var originals = issues.Select(issue => issue!.ToJsonString()).ToArray();
        for (var i = 1; i < times; i++)
        {
            foreach (var original in originals)
            {
                // Of its own, or the rules would warn of a rationale that was pasted twice.
                var issue = JsonNode.Parse(original)!;
                issue["rationale"] = $"Item {i}. {issue["rationale"]}";
                issues.Add(issue);
            }
        }

        return new Workload(Encoding.UTF8.GetBytes(@case.ToJsonString()));
    }

    /// <summary>The bytes of a case: seven digits of its number and ten letters of its summary are its own.</summary>
    public byte[] Case(int index)
    {
        var bytes = (byte[])_bytes.Clone();
        index.TryFormat(bytes.AsSpan(_number, Number.Length), out _, "0000000", CultureInfo.InvariantCulture);
        var state = (uint)index * 2_654_435_761;
        for (var i = 0; i < Word.Length; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            bytes[_word + i] = (byte)('a' + ((state >> 16) % 26));
        }

        return bytes;
    }

    private int Find(string text) => _bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) is >= 0 and var at
        ? at
        : throw new InvalidOperationException("The seed's case has no " + text);

    private static TemplateSet ReadTemplates()
    {
        var read = TemplateSet.Parse(TemplateFolder.Read(Repository.PathOf("templates")));
        return read.Set ?? throw new InvalidOperationException("The templates have mistakes: run 'imrdocs template check'");
    }
}
