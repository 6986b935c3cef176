using System.Collections.Immutable;
using SamenHier.Casework;
using SamenHier.Tests.Clients;

namespace SamenHier.KillCampaign;

/// <summary>One intake as its client knows it. The client writes; anybody may read at any time.</summary>
/// <param name="name">Names it in findings.</param>
/// <param name="line">The conversation.</param>
internal sealed class Intake(string name, IChatLine line)
{
    private ImmutableList<AcknowledgedPost> posts = [];
    private ImmutableDictionary<string, string> answers = ImmutableDictionary<string, string>.Empty;
    private string? reference;

    /// <summary>Notes that the server acknowledged a message.</summary>
    public void Acknowledge(string key, string activityId) => posts = posts.Add(new AcknowledgedPost(key, activityId));

    /// <summary>Notes that the server acknowledged an answer; the value is JSON.</summary>
    public void Acknowledge(string question, string key, string activityId, string? value)
    {
        Acknowledge(key, activityId);
        if (value is not null) answers = answers.SetItem(question, value);
    }

    /// <summary>Notes an answer that was given without a message: the language chosen on the page.</summary>
    public void ChooseLanguage(string language) => answers = answers.SetItem("start.language", $"\"{language}\"");

    /// <summary>Notes the code that the bot showed.</summary>
    public void Remember(string code) => reference = code;

    /// <summary>What the client knows now. Read it before the store: the store may know more, never less.</summary>
    public KnownIntake Know()
    {
        var (said, given, code) = (posts, answers, reference);
        return new KnownIntake(name, new ConversationKey(line.Channel, line.ConversationId), said, given, code, line.Arrivals);
    }
}

/// <summary>A message that the server acknowledged, by the client's name for it and the id that the activity was given.</summary>
internal sealed record AcknowledgedPost(string Key, string ActivityId);

/// <summary>What a client knew at one moment.</summary>
/// <param name="Name">Names the intake.</param>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Posts">The acknowledged messages.</param>
/// <param name="Answers">The acknowledged answers by question, as JSON.</param>
/// <param name="Reference">The code that was shown.</param>
/// <param name="Arrivals">What arrived, in order.</param>
internal sealed record KnownIntake(
    string Name,
    ConversationKey Conversation,
    IReadOnlyList<AcknowledgedPost> Posts,
    IReadOnlyDictionary<string, string> Answers,
    string? Reference,
    IReadOnlyList<Arrival> Arrivals)
{
    /// <summary>Whether replies come by a connector; otherwise by Direct Line.</summary>
    public bool ByConnector => Conversation.ChannelId != "webchat";
}
