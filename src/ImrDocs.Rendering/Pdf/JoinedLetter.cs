// What the end of a file must know of each letter in it.
namespace ImrDocs.Rendering.Pdf;

/// <summary>What the end of a joined file must know of a letter that was handed to the output long before.</summary>
/// <param name="Name">What bookmark and page labels call it.</param>
/// <param name="PageNode">Object number of its node of the page tree.</param>
/// <param name="Leaf">Object number of its leaf of the parent tree.</param>
/// <param name="Part">Object number of its element of the structure tree.</param>
/// <param name="FirstPage">Object number of its first page.</param>
/// <param name="PageIndex">Pages of the file before it.</param>
/// <param name="PageHeight">Height of its first page in EMU.</param>
internal readonly record struct JoinedLetter(
    string Name, int PageNode, int Leaf, int Part, int FirstPage, int PageIndex, int PageHeight);
