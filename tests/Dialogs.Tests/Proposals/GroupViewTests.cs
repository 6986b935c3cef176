using System.Text;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Tests.Groups;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Scores;

namespace SamenHier.Dialogs.Tests.Proposals;

public sealed class GroupViewTests
{
    [Fact]
    public void A_newcomer_is_told_of_the_group_and_of_nobody_in_it()
    {
        var members = Members.Of("volunteer.name=Testpersoon volunteer.languages=nl,ti volunteer.birthYear=1960", "volunteer.name=Proefpersoon volunteer.languages=nl", "volunteer.workWords=Timmerman");
        var view = GroupView.Of(Members.Group(members, DateTimeOffset.UnixEpoch), Card, "Testbouwer Een");

        Assert.Equal(("Proefgroep", 3, "Testbouwer Een"), (view.Name, view.Members, view.Builder));
        Assert.Equal(["nl", "ti"], view.Languages);
        Assert.Contains(view.Reasons, reason => reason.Code == ReasonCodes.Needs);
        Assert.All(view.GroupReasons, reason => Assert.Contains(reason.Code, new[] { ReasonCodes.Near, ReasonCodes.Priorities, ReasonCodes.Interests }));
        var written = Encoding.UTF8.GetString(view.Write());
        Assert.All(new[] { "Testpersoon", "Proefpersoon", "1960", "Timmerman" }, words => Assert.DoesNotContain(words, written, StringComparison.Ordinal));
    }

    private static ScoreCard Card { get; } = new(
        "n",
        "g",
        [.. CriterionCodes.All.Select(criterion => new ScoreLine(criterion, 1000, 1000, 1000, 1000))],
        new PairFacts
        {
            CoveredNeeds = ["trauma"],
            AnsweredPriorities = ["friendship"],
            SharedInterests = ["cooking"],
            Distances = [new DistanceRange(500, 2500)],
        });
}
