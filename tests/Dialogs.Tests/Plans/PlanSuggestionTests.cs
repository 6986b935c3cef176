using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Plans;

public sealed class PlanSuggestionTests
{
    private const string Good = "tasks:\n  - { id: airport, phase: firstDay, day: 0, owner: nobody, kinds: [sponsorgroep] }\n  - { id: gp, phase: firstMonths, day: 10, owner: municipality }\n";

    [Fact]
    public void Tasks_are_read_in_their_order_and_are_for_both_kinds_of_group_unless_they_say_so()
    {
        var read = Read(Good);

        Assert.Equal([("airport", "firstDay", 0, "nobody"), ("gp", "firstMonths", 10, "municipality")], read.Select(task => (task.Id, task.Phase, task.Day, task.Owner)));
        Assert.Equal(["airport", "gp"], new PlanSuggestions(read).For("sponsorgroep").Select(task => task.Id));
        Assert.Equal(["gp"], new PlanSuggestions(read).For("welkomgroep").Select(task => task.Id));
    }

    [Theory]
    [InlineData("", "", "empty")]
    [InlineData("phase: firstDay", "phase: someday", "not someday")]
    [InlineData("day: 0", "day: 1000", "not 1000")]
    [InlineData("day: 0", "day: soon", "line 2")]
    [InlineData("day: 0", "day: 3", "does not lie in firstDay")]
    [InlineData("owner: nobody", "owner: member:1", "not member:1")]
    [InlineData("owner: nobody", "owner: newcomer", "not newcomer")]
    [InlineData("kinds: [sponsorgroep]", "kinds: []", "kinds are of")]
    [InlineData("kinds: [sponsorgroep]", "kinds: [choir]", "kinds are of")]
    [InlineData("kinds: [sponsorgroep]", "colour: red", "colour")]
    [InlineData("id: airport, ", "", "id")]
    [InlineData("id: gp", "id: airport", "airport occurs twice")]
    [InlineData("tasks:", "todo:", "todo")]
    public void A_faulty_file_is_refused_with_its_name_and_the_fault(string right, string wrong, string fault)
    {
        var yaml = right.Length == 0 ? "" : Good.Replace(right, wrong, StringComparison.Ordinal);
        var refusal = Assert.Throws<QuestionnaireException>(() => Read(yaml));
        Assert.Contains("faulty.yaml", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_tasks_that_ship_have_words_in_every_language() => Assert.All(
        from task in PlanSuggestions.Shipped.All from language in Languages.All select (task.Id, language),
        each => Assert.True(Bot.Shipped.Texts.Has(each.language, $"plan.task.{each.Id}"), $"{each.Id} in {each.language}"));

    [Fact]
    public void A_sponsorgroep_is_offered_tasks_for_every_phase() =>
        Assert.Equal(PlanPhases.All, PlanSuggestions.Shipped.For("sponsorgroep").Select(task => task.Phase).Distinct(StringComparer.Ordinal));

    [Fact]
    public void A_welkomgroep_is_offered_nothing_before_the_first_day_and_no_airport()
    {
        var offered = PlanSuggestions.Shipped.For("welkomgroep").ToList();

        Assert.NotEmpty(offered);
        Assert.DoesNotContain(offered, task => task.Phase == PlanPhases.Before || task.Id == "airport");
    }

    [Fact]
    public void There_are_enough_tasks_to_begin_with_and_not_too_many() => Assert.InRange(PlanSuggestions.Shipped.All.Count, 15, 20);

    private static IReadOnlyList<PlanSuggestion> Read(string yaml) => PlanSuggestionReader.Read(new StringReader(yaml), "faulty.yaml");
}
