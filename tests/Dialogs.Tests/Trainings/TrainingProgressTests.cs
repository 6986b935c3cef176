using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Dialogs.Tests.Trainings;

/// <summary>Who is how far.</summary>
public sealed class TrainingProgressTests
{
    [Theory]
    [InlineData(null, false, null)]
    [InlineData("finished", true, null)]
    [InlineData("part:who_decides", false, "who_decides")]
    [InlineData("part:", false, "")]
    [InlineData("skipped", false, null)]
    public void What_is_kept_says_how_far_somebody_is(string? value, bool isFinished, string? part)
    {
        var answers = AnswersWith(value);
        Assert.Equal((isFinished, part), (TrainingProgress.IsFinished(answers, "policy"), TrainingProgress.PartIn(answers, "policy")));
        Assert.Equal((false, null), (TrainingProgress.IsFinished(answers, "arrival"), TrainingProgress.PartIn(answers, "arrival")));
    }

    [Fact]
    public void Those_who_finished_are_named_in_the_order_of_their_seats()
    {
        GroupMember[] members = [Member(4, "finished"), Member(-1, "finished"), Member(2, "part:who_decides"), Member(3, value: null)];
        Assert.Equal([-1, 4], TrainingProgress.FinishedBy(members, "policy").Select(member => member.Seat));
        Assert.Empty(TrainingProgress.FinishedBy(members, "arrival"));
    }

    private static GroupMember Member(int seat, string? value) =>
        new(ParticipantId.New(), seat, DateTimeOffset.UnixEpoch, "nl", IntakeState.Sent, AnswersWith(value));

    private static Dictionary<string, Answer> AnswersWith(string? value) => value is null
        ? new(StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { ["training.policy"] = new("training.policy", AnswerValue.Of(value), null, "nl", "00000000", DateTimeOffset.UnixEpoch) };
}
