// Makes random templates out of good ones.
using System.Text;

namespace ImrDocs.Scriban.Tests;

/// <summary>Makes templates that are nearly right: pieces of the cases, cut, doubled, swapped and spliced.</summary>
internal sealed class TemplateFuzzer(int seed, IReadOnlyList<string> corpus)
{
    private static readonly string[] Fragments =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "(", ")", "[", "]", "{", "}", "|", "||", "&&", "?", "??", "?.", ":", ",", ";", "\n",
        "@", "^", "++", "--", "..", "..<", "...", "//", "<<", ">>", "==", "=", "+=", "$", "$$", "$0", "$x", "'", "\"", "`", "\\", "#", "##",
        " end ", " if ", " else ", " for x in ", " while ", " case ", " when ", " func f(a, b = 1, c...) ", " ret ", " do; ", " wrap ",
        " capture ", " with ", " import ", " readonly ", " include ", " this ", " null ", " empty ", " for.index ", " x ", " f ",
        " 1 ", " -1 ", " 0 ", " 9223372036854775807 ", " 1e30 ", " 1.5 ", " 0x ", " 'a' ", " [1, 2] ", " {a: 1} ", " 1..9 ", " $\"a{1}b\" ",
        " array.each @f ", " array.insert_at 99999 1 ", " string.pad_left 99999 ", " * 99999 ", " string.split ',' ", " object.eval_template ",
        " regex.replace '(a+)+$' 'b' ", " date.parse ", " date.add_days 999999999 ", " math.round 99 ", " string.slice -5 99 ", "\uD800", "\u0000", "é",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next template.</summary>
    public string Next()
    {
        var text = new StringBuilder(Pick(corpus));
        for (var changes = _random.Next(1, 8); changes > 0; changes--)
        {
            Change(text);
        }

        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var start = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(12), text.Length - start);
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(start, length);
                break;
            case 1:
                text.Insert(start, text.ToString(start, length));
                break;
            case 2:
                var other = Pick(corpus);
                var cut = _random.Next(other.Length + 1);
                text.Insert(start, other.AsSpan(cut, Math.Min(_random.Next(40), other.Length - cut)));
                break;
            case 3:
                text.Insert(start, string.Concat(Enumerable.Repeat(Pick(Fragments), _random.Next(1, 400))));
                break;
            default:
                text.Insert(start, Pick(Fragments));
                break;
        }
    }

    private string Pick(IReadOnlyList<string> items) => items[_random.Next(items.Count)];
}
