// The numbering part: word/numbering.xml.
using DocumentFormat.OpenXml.Wordprocessing;
using static System.Globalization.CultureInfo;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// Makes the one list Word numbers by itself: bullets of nine levels (ECMA-376 part 1, 17.9). Numbers are never Word's,
/// since those of a letter are text that must not change when someone edits a list.
/// </summary>
internal static class NumberingPart
{
    /// <summary>The list that bulleted paragraphs refer to.</summary>
    public const int BulletListId = 1;

    /// <summary>The marker it prints; an item with any other marker has it as text.</summary>
    public const string Bullet = "•";

    /// <summary>The deepest level there is, from 0.</summary>
    public const int DeepestLevel = 8;

    private const int AbstractId = 0;

    public static Numbering Create(WordStyles styles)
    {
        var list = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = AbstractId };
        for (var level = 0; level <= DeepestLevel; level++)
        {
            list.Append(Level(styles, level));
        }

        return new Numbering(
            list,
            new NumberingInstance(new AbstractNumId { Val = AbstractId }) { NumberID = BulletListId });
    }

    private static Level Level(WordStyles styles, int level)
    {
        var left = (level + 1) * styles.ListIndent;
        return new Level
        {
            LevelIndex = level,
            StartNumberingValue = new StartNumberingValue { Val = 1 },
            NumberingFormat = new NumberingFormat { Val = NumberFormatValues.Bullet },
            ParagraphStyleIdInLevel = level == 0 ? new ParagraphStyleIdInLevel { Val = styles.ListBullet.Id } : null,
            LevelText = new LevelText { Val = Bullet },
            LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = new PreviousParagraphProperties(new Indentation
            {
                Left = WordUnits.Twips(left).ToString(InvariantCulture),
                Hanging = WordUnits.Twips(styles.ListHanging).ToString(InvariantCulture),
            }),
        };
    }
}
