using Microsoft.Bot.Schema;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>What a turn stores of the questions that people ask.</summary>
public sealed class CommitComposerTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_helped_is_counted_also_when_the_person_is_forgotten_and_what_they_asked_goes_with_them(bool forgets)
    {
        var file = new ParticipantFile(ParticipantId.New(), stored: null, At);
        FaqFeedback said = new("cost", "ti", Helped: true);
        UnansweredQuestion asked = new("Which bus?", "ti", "unknown", null, null, At);
        file.Record(said);
        file.Collect(asked);
        if (forgets)
        {
            file.Forget();
        }

        var commit = Compose(file);

        Assert.Equal([said], commit.Feedback);
        Assert.Equal(forgets ? [] : [asked], commit.Unanswered);
    }

    private static TurnCommit Compose(ParticipantFile file)
    {
        var request = TurnRequest.From(new Activity
        {
            Type = ActivityTypes.Message,
            Id = "a",
            Text = "yes",
            ChannelId = "webchat",
            Conversation = new ConversationAccount(id: "c"),
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("the-bot"),
        });
        return CommitComposer.Compose(request, TurnSnapshot.Empty, new Thought(file.Id, file, new Dictionary<string, byte[]?>(StringComparer.Ordinal), [], null));
    }
}
