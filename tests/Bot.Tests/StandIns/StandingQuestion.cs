using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>A question as clients read it from an activity's entity.</summary>
internal sealed record StandingQuestion(string Id, string Kind, IReadOnlyList<string> Choices)
{
    /// <summary>The newest question among activities; null when there is none.</summary>
    public static StandingQuestion? LastIn(IEnumerable<Activity> activities) => activities.Select(In).LastOrDefault(question => question is not null);

    /// <summary>The question that an activity asks, if it asks one.</summary>
    public static StandingQuestion? In(Activity activity) => activity.Entities?.FirstOrDefault(entity => entity.Type == QuestionRenderer.QuestionEntity) is { } entity
        ? Read(BotJson.ReadEntity(entity))
        : null;

    private static StandingQuestion Read(IReadOnlyDictionary<string, object?> members) => new(
        (string)members["id"]!,
        (string)members["kind"]!,
        [.. ((IEnumerable<object?>)members["choices"]!).Cast<IReadOnlyDictionary<string, object?>>().Select(choice => (string)choice["value"]!)]);
}
