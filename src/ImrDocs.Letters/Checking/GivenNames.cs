// Given names that are common in California.
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Given names that are common in California, by which a person's name is known in fixed text. Names that are also words,
/// months or places (Mark, April, Virginia) are left out: what is warned of in every letter is soon read by nobody.
/// </summary>
internal static class GivenNames
{
    /// <summary>Whether a word is such a name, with a capital first letter; accents do not count.</summary>
    public static bool Contains(string word) =>
        All.Contains(string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)));

    private static readonly FrozenSet<string> All = """
        Aaron Abigail Adam Adrian Alan Albert Alejandro Alexander Alexandra Alexis Alfredo Alice Alicia Allison Amanda Amber Amy Ana Andrea Andrew Angela
        Angelica Ann Anna Anne Anthony Antonio Armando Arthur Ashley Barbara Benjamin Bernard Beth Betty Beverly Brandon Brenda Brian Brittany Bruce Bryan
        Carl Carla Carlos Carmen Carol Carolyn Catherine Cesar Charles Cheryl Christina Christine Christopher Claudia Craig Crystal Cynthia Daniel Danielle
        David Deborah Debra Denise Dennis Diana Diane Diego Donald Donna Doris Dorothy Douglas Eduardo Edward Elena Elizabeth Emily Emma Enrique Eric Erica
        Ernesto Esther Ethan Eugene Evelyn Felipe Fernando Florence Frances Francisco Gabriel Gary George Gerald Gerardo Gloria Gregory Guadalupe Guillermo
        Harold Heather Hector Helen Henry Howard Isabel Jacob Jacqueline Jaime James Jamie Janet Janice Jasmine Jason Javier Jean Jeffrey Jennifer Jeremy
        Jerry Jesse Jessica Joan Joe Joel John Jonathan Jorge Jose Joseph Joshua Joyce Juan Juana Judith Judy Julia Julie Julio Justin Karen Katherine
        Kathleen Kathryn Keith Kelly Kenneth Kevin Kimberly Kyle Larry Laura Lauren Lawrence Leonard Leticia Lillian Linda Lisa Lori Louis Lucia Luis Luz
        Manuel Marcos Margaret Margarita Maria Marie Marilyn Mario Martha Martin Mary Matthew Megan Melissa Michael Michelle Miguel Monica Nancy Natalie
        Nathan Nicholas Nicole Olivia Oscar Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Philip Phillip Rachel Rafael Ralph Ramon Raul Raymond Rebecca
        Ricardo Richard Robert Roberto Roger Ronald Rosa Rosario Roy Ruben Russell Ruth Ryan Salvador Samantha Samuel Sandra Sara Sarah Scott Sean Sergio
        Sharon Sheila Shirley Silvia Sofia Sophia Stephanie Stephen Steven Susan Sylvia Teresa Theresa Thomas Tiffany Timothy Tyler Vanessa Veronica Vicente
        Vincent Walter Wayne William Xavier Yolanda Zachary
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
