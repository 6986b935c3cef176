using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Plans;

namespace SamenHier.Dialogs.Tests.Plans;

public sealed class PlanEditorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<GroupMember> Members = [PlanGroup.Member(1, "Anna"), PlanGroup.Member(2, name: null)];

    private static readonly PlanSuggestion[] Suggestions =
    [
        new("airport", PlanPhases.FirstDay, 0, "nobody", ["sponsorgroep"]),
        new("phone", PlanPhases.FirstWeek, 1, "nobody", ["sponsorgroep"]),
        new("transport", PlanPhases.FirstWeek, 5, "municipality", ["sponsorgroep"]),
    ];

    [Fact]
    public void A_plan_begins_with_the_ready_made_tasks_each_with_a_day_and_an_owner()
    {
        var plan = PlanEditor.Begin(ActionPlan.Empty, Suggestions, Now).Plan;

        Assert.Equal(
            [("airport", "firstDay", 0, "nobody"), ("phone", "firstWeek", 1, "nobody"), ("transport", "firstWeek", 5, "municipality")],
            plan.Tasks.Select(task => (task.Suggestion!, task.Phase, task.Day, task.Owner)));
        Assert.All(plan.Tasks, task => Assert.Equal((null, null, false), (task.Words, task.DoneAt, task.ByNewcomer)));
    }

    [Fact]
    public void A_plan_that_begins_again_gets_only_what_it_lacks()
    {
        var plan = PlanEditor.Begin(ActionPlan.Empty, Suggestions, Now).Plan;
        var without = PlanEditor.Remove(plan, IdOf(plan, "phone")).Plan;

        var again = PlanEditor.Begin(without, Suggestions, Now.AddSeconds(1)).Plan;

        Assert.Equal(["airport", "transport", "phone"], again.Tasks.Select(task => task.Suggestion));
        Assert.Equal(plan, PlanEditor.Begin(plan, Suggestions, Now).Plan with { Tasks = plan.Tasks });
    }

    [Fact]
    public void No_id_is_given_twice_even_after_the_latest_task_was_taken_out()
    {
        var plan = PlanEditor.Begin(ActionPlan.Empty, Suggestions, Now).Plan;
        HashSet<int> given = [.. plan.Tasks.Select(task => task.Id)];
        Assert.Equal(Suggestions.Length, given.Count);
        for (var second = 1; second <= 20; second++)
        {
            plan = PlanEditor.Remove(plan, plan.Tasks.Max(task => task.Id)).Plan;
            plan = PlanEditor.Add(plan, Task("again"), Members, Now.AddSeconds(second)).Plan;
            Assert.True(given.Add(plan.Tasks[^1].Id), $"{plan.Tasks[^1].Id} was given before.");
        }
    }

    [Fact]
    public void Two_tasks_of_the_same_second_have_two_ids()
    {
        var plan = PlanEditor.Add(ActionPlan.Empty, Task("one"), Members, Now).Plan;
        plan = PlanEditor.Add(plan, Task("two"), Members, Now).Plan;

        Assert.Equal(2, plan.Tasks.Select(task => task.Id).Distinct().Count());
        Assert.All(plan.Tasks, task => Assert.InRange(task.Id, 1, int.MaxValue));
    }

    [Theory]
    [InlineData(-1, "before")]
    [InlineData(-365, "before")]
    [InlineData(0, "firstDay")]
    [InlineData(1, "firstWeek")]
    [InlineData(7, "firstWeek")]
    [InlineData(8, "firstMonths")]
    [InlineData(120, "firstMonths")]
    [InlineData(121, "year")]
    [InlineData(730, "year")]
    public void A_day_says_in_which_phase_a_task_stands(int day, string phase)
    {
        var added = PlanEditor.Add(ActionPlan.Empty, Task("Plant a tree", day), Members, Now).Plan;
        var moved = PlanEditor.SetDay(Three(), 2, day).Plan;

        Assert.Equal((phase, day), (added.Tasks[0].Phase, added.Tasks[0].Day));
        Assert.Equal((phase, day), (PlanEditor.Find(moved, 2)!.Phase, PlanEditor.Find(moved, 2)!.Day));
    }

    [Theory]
    [MemberData(nameof(WordsThatAreNone))]
    public void Words_are_one_to_two_hundred_characters(string words, PlanFault fault) =>
        Assert.Equal(fault, PlanEditor.Add(ActionPlan.Empty, Task(words), Members, Now).Fault);

    public static TheoryData<string, PlanFault> WordsThatAreNone => new()
    {
        { "", PlanFault.Words },
        { "   ", PlanFault.Words },
        { new string('a', 201), PlanFault.Words },
        { new string('a', 200), PlanFault.None },
        { $"  {new string('a', 200)}  ", PlanFault.None },
        { "ብ", PlanFault.None },
    };

    [Fact]
    public void Words_stay_as_they_were_written_and_say_who_added_them()
    {
        var plan = PlanEditor.Add(ActionPlan.Empty, Task(" شراء الخبز ") with { ByNewcomer = true, Suggestion = "airport", Id = 7 }, Members, Now).Plan;

        Assert.Equal(("شراء الخبز", true, null), (plan.Tasks[0].Words, plan.Tasks[0].ByNewcomer, plan.Tasks[0].Suggestion));
        Assert.NotEqual(7, plan.Tasks[0].Id);
    }

    [Theory]
    [InlineData(-366)]
    [InlineData(731)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_day_too_far_from_the_arrival_is_refused(int day)
    {
        Assert.Equal(PlanFault.Day, PlanEditor.Add(ActionPlan.Empty, Task("x", day), Members, Now).Fault);
        Assert.Equal(new PlanEdit(Plan, PlanFault.Day), PlanEditor.SetDay(Plan, 1, day));
    }

    [Theory]
    [InlineData("nobody", PlanFault.None)]
    [InlineData("municipality", PlanFault.None)]
    [InlineData("vluchtelingenwerk", PlanFault.None)]
    [InlineData("organisation", PlanFault.None)]
    [InlineData("newcomer", PlanFault.None)]
    [InlineData("member:1", PlanFault.None)]
    [InlineData("member:2", PlanFault.None)]
    [InlineData("member:3", PlanFault.Owner)]
    [InlineData("member:01", PlanFault.Owner)]
    [InlineData("member:", PlanFault.Owner)]
    [InlineData("", PlanFault.Owner)]
    [InlineData("king", PlanFault.Owner)]
    public void A_task_is_given_to_those_whom_the_group_knows(string owner, PlanFault fault)
    {
        Assert.Equal(fault, PlanEditor.Add(ActionPlan.Empty, Task("x") with { Owner = owner }, Members, Now).Fault);
        var edit = PlanEditor.SetOwner(Plan, 1, owner, Members);
        Assert.Equal(fault, edit.Fault);
        Assert.Equal(fault is PlanFault.None ? owner : "nobody", PlanEditor.Find(edit.Plan, 1)!.Owner);
    }

    // 1 airport (first day), 2 phone, 3 transport, 4 neighbourhood (first week).
    [Theory]
    [InlineData(2, PlanMove.Up, "1 2 3 4")]
    [InlineData(3, PlanMove.Up, "1 3 2 4")]
    [InlineData(4, PlanMove.Up, "1 2 4 3")]
    [InlineData(2, PlanMove.Down, "1 3 2 4")]
    [InlineData(3, PlanMove.Down, "1 2 4 3")]
    [InlineData(4, PlanMove.Down, "1 2 3 4")]
    [InlineData(4, PlanMove.First, "1 4 2 3")]
    [InlineData(2, PlanMove.First, "1 2 3 4")]
    [InlineData(1, PlanMove.Down, "1 2 3 4")]
    [InlineData(1, PlanMove.Up, "1 2 3 4")]
    public void A_task_moves_among_those_of_its_phase(int task, PlanMove move, string order) =>
        Assert.Equal(order, string.Join(' ', PlanEditor.Move(Three(), task, move).Plan.Tasks.Select(each => each.Id)));

    [Fact]
    public void Tasks_of_other_phases_between_two_of_one_are_passed_over()
    {
        var plan = new ActionPlan([PlanGroup.Task(1, day: 1), PlanGroup.Task(2, day: 0), PlanGroup.Task(3, day: 2)]);

        Assert.Equal([3, 1, 2], PlanEditor.Move(plan, 3, PlanMove.Up).Plan.Tasks.Select(task => task.Id));
        Assert.Equal([2, 3, 1], PlanEditor.Move(plan, 1, PlanMove.Down).Plan.Tasks.Select(task => task.Id));
    }

    [Fact]
    public void A_task_is_done_and_after_all_is_not()
    {
        var done = PlanEditor.SetDone(Plan, 1, Now).Plan;
        Assert.Equal(Now, PlanEditor.Find(done, 1)!.DoneAt);
        Assert.Null(PlanEditor.Find(PlanEditor.SetDone(done, 1, at: null).Plan, 1)!.DoneAt);
    }

    [Fact]
    public void The_newcomer_takes_a_task_over() => Assert.Equal("newcomer", PlanEditor.Find(PlanEditor.TakeOver(Plan, 1).Plan, 1)!.Owner);

    [Fact]
    public void A_task_that_is_not_there_is_a_result_and_changes_nothing()
    {
        PlanEdit[] edits =
        [
            PlanEditor.Remove(Plan, 99),
            PlanEditor.Move(Plan, 99, PlanMove.Up),
            PlanEditor.SetOwner(Plan, 99, "nobody", Members),
            PlanEditor.SetDay(Plan, 99, 1),
            PlanEditor.SetDone(Plan, 99, Now),
            PlanEditor.TakeOver(Plan, -1),
        ];

        Assert.All(edits, edit => Assert.Equal(new PlanEdit(Plan, PlanFault.NoSuchTask), edit));
    }

    [Fact]
    public void A_plan_holds_a_hundred_tasks_and_no_more()
    {
        var full = new ActionPlan([.. Enumerable.Range(1, PlanEditor.MostTasks).Select(id => PlanGroup.Task(id, day: 1))]);

        Assert.Equal(new PlanEdit(full, PlanFault.Full), PlanEditor.Add(full, Task("one more"), Members, Now));
        Assert.Equal(new PlanEdit(full, PlanFault.Full), PlanEditor.Begin(full, Suggestions, Now));
        Assert.Equal(PlanFault.None, PlanEditor.Add(PlanEditor.Remove(full, 1).Plan, Task("one more"), Members, Now).Fault);
    }

    [Fact]
    public void What_is_changed_is_another_plan()
    {
        var before = Three();
        PlanEditor.Move(before, 4, PlanMove.First);
        PlanEditor.SetDone(before, 1, Now);
        PlanEditor.Remove(before, 2);

        Assert.Equal(Three().Tasks, before.Tasks);
    }

    private static ActionPlan Plan { get; } = Three();

    private static ActionPlan Three() =>
        new([PlanGroup.Task(1, day: 0), PlanGroup.Task(2, day: 1), PlanGroup.Task(3, day: 5), PlanGroup.Task(4, day: 4)]);

    private static PlanTask Task(string words, int day = 1) => new(0, Suggestion: null, words, PlanPhases.Year, day, "nobody");

    private static int IdOf(ActionPlan plan, string suggestion) => plan.Tasks.Single(task => task.Suggestion == suggestion).Id;
}
