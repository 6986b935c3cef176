using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering;

/// <summary>The texts of one message, a paragraph each, and the entity that names them: a recording of each can be played instead.</summary>
public static class MessageLines
{
    /// <summary>The type of the entity that names the texts of a message.</summary>
    public const string TextsEntity = "samenhier/texts";

    /// <summary>The paragraphs as one text.</summary>
    /// <param name="lines">The texts, in order.</param>
    public static string Join(IEnumerable<Line> lines) => string.Join("\n\n", lines.Select(line => line.Words));

    /// <summary>The entity <c>{"type":"samenhier/texts","ids":[..]}</c>.</summary>
    /// <param name="lines">The texts, in order.</param>
    public static Entity Describe(IEnumerable<Line> lines) =>
        BotJson.Entity(TextsEntity, new() { ["ids"] = lines.Select(line => (object)line.Id).ToList() });
}
