using SamenHier.Dialogs.Replies;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>Decides which buttons stand beside each other. Clients cut off words that do not fit, so only short ones share a row. Pure.</summary>
internal static class CardRows
{
    private const int MostInARow = 6;
    private const int ShortTitle = 12;

    // Letters that fit beside each other on a phone, and what the edges of a button take of them.
    private const int RowWidth = 36;
    private const int Edges = 4;

    /// <summary>The rows, in order.</summary>
    /// <param name="choices">The buttons.</param>
    public static IEnumerable<IReadOnlyList<ShownChoice>> Of(IReadOnlyList<ShownChoice> choices) => choices.Count == 0
        ? []
        : choices.Chunk(PerRow(choices.Max(choice => choice.Label.Length)));

    private static int PerRow(int longest) => longest > ShortTitle ? 1 : Math.Min(MostInARow, RowWidth / (longest + Edges));
}
