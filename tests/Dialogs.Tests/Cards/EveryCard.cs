using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Cards;

/// <summary>Everything that the bot says in Teams to a newcomer and to a volunteer who answer all that they are asked.</summary>
internal static class EveryCard
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Device>>>> Walked = new(StringComparer.Ordinal);

    public static TheoryData<string> Languages => new(Dialogs.Texts.Languages.All);

    /// <summary>The people at each question that they were asked.</summary>
    public static Task<IReadOnlyList<Device>> StopsAsync(string language) => Walked.GetOrAdd(language, chosen => new(() => WalkAsync(chosen))).Value;

    /// <summary>The messages with cards.</summary>
    public static async Task<IReadOnlyList<Activity>> InAsync(string language) =>
        [.. (await StopsAsync(language)).SelectMany(stop => stop.Last.Said).Where(message => ShownCard.In(message) is not null)];

    private static async Task<IReadOnlyList<Device>> WalkAsync(string language)
    {
        List<Device> stops = [];
        foreach (var role in new[] { "newcomer", "volunteer" }) stops.AddRange(await WalkAsync(language, role));
        return stops;
    }

    private static async Task<List<Device>> WalkAsync(string language, string role)
    {
        List<Device> stops = [];
        Device device = new(Bot.Shipped, new InMemoryCasework(seed: 1), $"card-{role}-{language}", Device.Teams);
        await device.TypeAsync("hello");
        while (device.Last.Question!.Id != "check.send")
        {
            stops.Add(device.Fork());
            await (device.Last.Question.Id == "start.role" ? device.PressAsync(role) : Walk.AnswerAsync(device, language));
            Assert.True(stops.Count < 200, "The walk does not come to an end.");
        }

        stops.Add(device.Fork());
        foreach (var command in new[] { "change", "mydata", "question", "language", "help" })
        {
            var aside = device.Fork();
            await aside.CommandAsync(command);
            stops.Add(aside);
        }

        var answered = device.Fork();
        await answered.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = "question", ["entry"] = "cost" }, text: null);
        stops.Add(answered);
        return stops;
    }
}
