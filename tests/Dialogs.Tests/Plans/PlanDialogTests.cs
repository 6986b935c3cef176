using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Plans;

public sealed class PlanDialogTests
{
    private static readonly DateOnly Arrival = new(2027, 3, 12);

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task A_group_begins_with_suggestions_and_sees_them_by_phase(string language)
    {
        var world = new PlanWorld();
        var talk = world.Member(1, language);

        Assert.Equal(["says intro.plan", "plan.menu"], (await talk.BeginAsync()).Lines);
        Assert.Equal(["begin", "add", "arrival", "goOn"], talk.Buttons);

        Assert.Equal(["says plan.begun plan.status", "plan.menu"], (await talk.PressAsync("begin")).Lines);
        Assert.Equal(PlanSuggestions.Shipped.All.Select(task => task.Id), world.Tasks.Select(task => task.Suggestion));
        Assert.Equal(["show", "add", "change", "arrival", "page", "goOn"], talk.Buttons);

        Assert.Equal(
            [
                "says plan.title plan.arrivalUnknown choice.plan.phase.before choice.plan.phase.firstDay choice.plan.phase.firstWeek choice.plan.phase.firstMonths choice.plan.phase.year",
                "plan.menu",
            ],
            (await talk.PressAsync("show")).Lines);
        Assert.All(PlanSuggestions.Shipped.All, task => Assert.Contains(Bot.Shipped.Texts.Get(language, $"plan.task.{task.Id}"), talk.Text, StringComparison.Ordinal));

        await talk.PressAsync("goOn");
        Assert.True(talk.IsOver);
    }

    [Fact]
    public async Task A_welkomgroep_has_a_plan_without_the_time_before()
    {
        var world = new PlanWorld("welkomgroep");
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAllAsync("begin", "add");
        await talk.TypeAsync("Naar de markt");

        Assert.DoesNotContain(world.Tasks, task => task.Day < 0 || task.Suggestion == "airport");
        Assert.Equal(["firstDay", "firstWeek", "firstMonths", "year", "daysAfter"], talk.Buttons);
    }

    [Fact]
    public async Task The_plan_shows_what_is_done_who_does_it_and_when()
    {
        var world = new PlanWorld(arrival: Arrival).With(
            PlanGroup.Task(1, day: -7, "Verven", "member:1") with { DoneAt = PlanGroup.FormedAt },
            PlanGroup.Task(2, day: -1, "Poetsen", "member:2"),
            PlanGroup.Task(3, day: 0, "Koken", "newcomer"),
            PlanGroup.Task(4, day: 3, "Fietsen", "member:8"),
            new PlanTask(5, "registration", Words: null, "firstWeek", 4, "municipality"));
        var talk = world.Member(1);

        await talk.BeginAsync();
        Assert.Contains("1 van 5", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("show");

        string[] expected =
        [
            "Actieplan van De Buren", "12 maart 2027", "Voor de aankomst (klaar: 1 van 2)",
            "✓ Verven – 5 maart 2027 – Anna", "○ Poetsen – 11 maart 2027 – lid 2 van de groep",
            "○ Koken – 12 maart 2027 – de nieuwkomer", "○ Fietsen – 15 maart 2027 – iemand die de groep uit is", "– 16 maart 2027 – de gemeente",
        ];
        var text = Plain(talk.Text);
        Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Until_the_arrival_is_known_the_days_have_numbers()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: -7, "Verven"), PlanGroup.Task(2, day: 3, "Fietsen"));
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAsync("show");

        Assert.Contains("Verven – dagen vooraf: 7 – nog niemand", Plain(talk.Text), StringComparison.Ordinal);
        Assert.Contains("Fietsen – dag 3 – nog niemand", Plain(talk.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_added_in_own_words_with_a_time_and_an_owner()
    {
        var world = new PlanWorld();
        var talk = world.Member(1);
        await talk.BeginAsync();
        Assert.Equal(["plan.words"], (await talk.PressAsync("add")).Lines);
        Assert.Equal(["plan.when"], (await talk.TypeAsync("Een fiets zoeken; en een slot")).Lines);
        Assert.Equal(["before", "firstDay", "firstWeek", "firstMonths", "year", "daysBefore", "daysAfter"], talk.Buttons);
        Assert.Equal(["plan.daysAfter"], (await talk.PressAsync("daysAfter")).Lines);
        Assert.Equal(["plan.owner"], (await talk.TypeAsync("12")).Lines);
        Assert.Equal(["member:1", "member:2", "member:3", "newcomer", "nobody", "municipality", "vluchtelingenwerk", "organisation"], talk.Buttons);
        Assert.Equal(["says plan.added plan.status", "plan.menu"], (await talk.PressAsync("member:3")).Lines);

        var task = Assert.Single(world.Tasks);
        Assert.Equal(("Een fiets zoeken; en een slot", 12, "firstMonths", "member:3", false), (task.Words, task.Day, task.Phase, task.Owner, task.ByNewcomer));
        Assert.Empty(world.Notices);
    }

    [Fact]
    public async Task What_can_be_pressed_can_be_typed()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, "Fietsen leren"), PlanGroup.Task(2, day: 4, "Brood bakken"));
        var talk = world.Member(1);
        await talk.BeginAsync();
        Assert.Equal(["plan.phase"], (await talk.TypeAsync("Een taak aanpassen")).Lines);
        Assert.Equal(["plan.firstWeek"], (await talk.TypeAsync("de eerste week")).Lines);

        // A number is a place in the list, never the number of a task.
        Assert.Equal(["says plan.line", "plan.change"], (await talk.TypeAsync("2")).Lines);
        Assert.Contains("Brood bakken", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["says plan.done plan.status", "plan.menu"], (await talk.TypeAsync("Deze taak is klaar")).Lines);
        Assert.NotNull(PlanEditor.Find(world.Group.Plan, 2)!.DoneAt);
    }

    [Fact]
    public async Task A_member_changes_everything_of_a_task()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, "Fietsen"), PlanGroup.Task(2, day: 4, "Bakken"));
        var talk = world.Member(2);

        await talk.ChooseAsync(1);
        Assert.Equal(["finish", "owner", "day", "up", "down", "first", "remove", "goOn"], talk.Buttons);
        await talk.PressAllAsync("owner", "member:2");
        Assert.Equal("member:2", world.Tasks[0].Owner);

        await talk.ChooseAsync(1);
        await talk.PressAllAsync("day", "firstMonths");
        Assert.Equal([(2, "firstWeek"), (1, "firstMonths")], world.Tasks.Select(task => (task.Id, task.Phase)));

        await talk.ChooseAsync(1);
        await talk.PressAsync("finish");
        await talk.ChooseAsync(1);
        Assert.Equal(["reopen", "goOn"], talk.Buttons);
        Assert.Equal(["says plan.undone plan.status", "plan.menu"], (await talk.PressAsync("reopen")).Lines);
        Assert.All(world.Tasks, task => Assert.Null(task.DoneAt));

        await talk.ChooseAsync(1);
        Assert.Equal(["plan.remove"], (await talk.PressAsync("remove")).Lines);
        Assert.Equal(["says plan.line", "plan.change"], (await talk.PressAsync("no")).Lines);
        await talk.PressAllAsync("remove", "yes");
        Assert.Equal([2], world.Tasks.Select(task => task.Id));
        Assert.Empty(world.Notices);
    }

    [Fact]
    public async Task Who_orders_tasks_sees_the_new_order_and_goes_on_ordering()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, "Een"), PlanGroup.Task(2, day: 4, "Twee"), PlanGroup.Task(3, day: 5, "Drie"));
        var talk = world.Member(1);
        await talk.ChooseAsync(3);

        Assert.Equal(["says choice.plan.phase.firstWeek", "plan.change"], (await talk.PressAsync("up")).Lines);
        Assert.Contains("1. Een\n2. Drie\n3. Twee", Plain(talk.Text), StringComparison.Ordinal);
        await talk.PressAsync("up");
        Assert.Equal([3, 1, 2], world.Tasks.Select(task => task.Id));
        await talk.PressAllAsync("down", "down", "down");
        Assert.Equal([1, 2, 3], world.Tasks.Select(task => task.Id));
        await talk.PressAllAsync("first", "goOn");
        Assert.Equal([3, 1, 2], world.Tasks.Select(task => task.Id));
        Assert.Equal("plan.menu", talk.Last.Question!.Id);
    }

    [Fact]
    public async Task The_day_of_arrival_is_typed_and_said_back()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAsync("arrival");

        Assert.Equal(["says plan.noDate", "plan.arrival"], (await talk.TypeAsync("in het voorjaar")).Lines);
        Assert.Equal(["says plan.noDate", "plan.arrival"], (await talk.TypeAsync("maart 2027")).Lines);
        Assert.Null(world.Group.Profile.Arrival);

        Assert.Equal(["says plan.arrivalSet plan.status", "plan.menu"], (await talk.TypeAsync("22 maart 2027")).Lines);
        Assert.Contains("22 maart 2027", talk.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 3, 22), world.Group.Profile.Arrival);
    }

    [Fact]
    public async Task A_date_that_may_be_another_is_put_back_first()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAsync("arrival");

        Assert.Equal(["says plan.dateRead", "plan.dateSure"], (await talk.TypeAsync("4-3-2027")).Lines);
        Assert.Contains("4 maart 2027", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["plan.arrival"], (await talk.PressAsync("no")).Lines);
        Assert.Null(world.Group.Profile.Arrival);

        await talk.TypeAsync("4-3-2027");
        await talk.TypeAsync("ja");
        Assert.Equal(new DateOnly(2027, 3, 4), world.Group.Profile.Arrival);
    }

    [Theory]
    [InlineData("15 maart 2027", 3)]
    [InlineData("12 maart 2027", 0)]
    [InlineData("1 maart 2027", -11)]
    public async Task Once_the_arrival_is_known_a_task_gets_a_date(string words, int day)
    {
        var world = new PlanWorld(arrival: Arrival).With(PlanGroup.Task(1, day: 1));
        var talk = world.Member(1);
        await talk.ChooseAsync(1);
        await talk.PressAsync("day");
        Assert.Equal(["before", "firstDay", "firstWeek", "firstMonths", "year", "date"], talk.Buttons);
        await talk.PressAsync("date");
        Assert.Equal(["says plan.changed plan.status", "plan.menu"], (await talk.TypeAsync(words)).Lines);

        Assert.Equal(day, world.Tasks[0].Day);
    }

    [Fact]
    public async Task A_date_too_far_from_the_arrival_is_asked_again()
    {
        var world = new PlanWorld(arrival: new DateOnly(2025, 1, 2)).With(PlanGroup.Task(1, day: 1));
        var talk = world.Member(1);
        await talk.ChooseAsync(1);
        await talk.PressAllAsync("day", "date");

        Assert.Equal(["says plan.dayTooFar", "plan.when"], (await talk.TypeAsync("22 november 2027")).Lines);
        Assert.Equal(1, world.Tasks[0].Day);
    }

    [Theory]
    [InlineData("plan.menu", "")]
    [InlineData("plan.menu", "add")]
    [InlineData("plan.menu", "arrival")]
    [InlineData("plan.menu", "change")]
    [InlineData("plan.phase", "change firstWeek")]
    [InlineData("plan.firstWeek", "change firstWeek task:1")]
    [InlineData("plan.change", "change firstWeek task:1 owner")]
    [InlineData("plan.change", "change firstWeek task:1 day")]
    [InlineData("plan.change", "change firstWeek task:1 remove")]
    [InlineData("plan.when", "change firstWeek task:1 day daysAfter")]
    public async Task Back_goes_to_the_question_before(string before, string pressed)
    {
        var talk = new PlanWorld().With(PlanGroup.Task(1, day: 3)).Member(1);
        await talk.BeginAsync();
        await talk.PressAllAsync(pressed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        await talk.BackAsync();

        Assert.Equal(pressed.Length == 0, talk.IsOver);
        Assert.Equal(pressed.Length == 0 ? null : before, talk.Last.Question?.Id);
    }

    [Fact]
    public async Task Back_while_adding_goes_through_the_same_questions_and_adds_nothing()
    {
        var world = new PlanWorld();
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAsync("add");
        await talk.TypeAsync("Brood bakken");
        await talk.PressAsync("firstWeek");

        Assert.Equal("plan.when", (await talk.BackAsync()).Question!.Id);
        Assert.Equal("plan.words", (await talk.BackAsync()).Question!.Id);
        Assert.Equal("plan.menu", (await talk.BackAsync()).Question!.Id);
        Assert.Empty(world.Tasks);
    }

    [Fact]
    public async Task Somebody_without_a_group_gets_a_kind_line()
    {
        var talk = new PlanWorld().Stranger();
        await talk.BeginAsync();

        Assert.True(talk.IsOver);
        Assert.Equal(["plan.noGroup"], talk.File!.Preface.Select(line => line.Id));
    }

    [Fact]
    public async Task Who_left_the_group_in_the_middle_gets_the_same_line()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(2);
        await talk.ChooseAsync(1);
        var menu = talk.Last;
        world.Group = world.Group with { Members = [world.Group.Members[0]] };

        await talk.PressAsync("owner");

        Assert.Equal("plan.change", menu.Question!.Id);
        Assert.True(talk.IsOver);
        Assert.Equal("nobody", world.Tasks[0].Owner);
        Assert.Equal(["plan.noGroup"], talk.File!.Preface.Select(line => line.Id));
    }

    [Theory]
    [InlineData("finish")]
    [InlineData("up")]
    [InlineData("owner")]
    [InlineData("remove")]
    public async Task A_task_that_another_member_took_out_is_said_to_be_gone(string choice)
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3), PlanGroup.Task(2, day: 4));
        var talk = world.Member(1);
        await talk.ChooseAsync(1);
        world.With(PlanGroup.Task(2, day: 4));

        Assert.Equal(["says plan.gone plan.status", "plan.menu"], (await talk.PressAsync(choice)).Lines);
        Assert.Equal([PlanGroup.Task(2, day: 4)], world.Tasks);
    }

    [Fact]
    public async Task A_task_that_is_gone_while_its_owner_is_chosen_is_said_to_be_gone()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(1);
        await talk.ChooseAsync(1);
        await talk.PressAsync("owner");
        world.With();

        Assert.Equal(["says plan.gone intro.plan", "plan.menu"], (await talk.PressAsync("member:1")).Lines);
        Assert.Empty(world.Tasks);
    }

    [Fact]
    public async Task A_task_that_another_member_just_finished_is_looked_at_again()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(1);
        await talk.ChooseAsync(1);
        world.With(PlanGroup.Task(1, day: 3) with { DoneAt = world.Now });

        Assert.Equal(["says plan.meanwhile plan.status", "plan.menu"], (await talk.PressAsync("finish")).Lines);
    }

    [Fact]
    public async Task The_newcomer_sees_the_plan_in_their_own_language_and_own_words_as_they_were_written()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, "Fietsen leren", "newcomer"), new PlanTask(2, "registration", Words: null, "firstWeek", 4, "member:1"));
        var talk = world.Newcomer("ti");
        await talk.BeginAsync();
        Assert.Equal(["show", "add", "change", "page", "goOn"], talk.Buttons);
        await talk.PressAsync("show");

        var text = Plain(talk.Text);
        Assert.Contains("Fietsen leren – መዓልቲ 3 – ባዕልኹም", text, StringComparison.Ordinal);
        Assert.Contains("BSN እውን ካብኡ ይርከብ – መዓልቲ 4 – Anna", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newcomer_takes_a_task_over_and_the_coordinator_is_told_in_their_language()
    {
        var world = new PlanWorld().With(new PlanTask(1, "registration", Words: null, "firstWeek", 3, "member:2"));
        var talk = world.Newcomer("ar");
        await talk.ChooseAsync(1);
        Assert.Equal(("plan.ask", "takeOver up down first goOn"), (talk.Last.Question!.Id, string.Join(' ', talk.Buttons)));

        await talk.PressAsync("takeOver");

        Assert.Equal("newcomer", world.Tasks[0].Owner);
        var notice = Assert.Single(world.Notices);
        Assert.Equal((PlanGroup.IdOf(1), "plan.takenOver"), (notice.To, notice.Notice.Text));
        Assert.Equal(Bot.Shipped.Texts.Get("nl", "plan.task.registration"), Plain(notice.Notice.Arguments[0]));
    }

    [Fact]
    public async Task What_the_newcomer_took_over_they_finish_or_give_back()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, owner: "newcomer"), PlanGroup.Task(2, day: 4, owner: "newcomer"));
        var talk = world.Newcomer();
        await talk.ChooseAsync(1);
        Assert.Equal(("plan.taken", "finish giveBack up down first goOn"), (talk.Last.Question!.Id, string.Join(' ', talk.Buttons)));
        await talk.PressAsync("finish");
        await talk.ChooseAsync(1);
        Assert.Equal("plan.changeDone", talk.Last.Question.Id);
        await talk.ChooseAsync(2);
        await talk.PressAsync("giveBack");

        Assert.Equal("nobody", world.Tasks[1].Owner);
        Assert.NotNull(world.Tasks[0].DoneAt);
        Assert.Equal(["plan.givenBack"], world.Notices.Select(notice => notice.Notice.Text));
    }

    [Fact]
    public async Task The_newcomer_orders_and_adds_and_may_take_out_only_what_is_theirs()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3), PlanGroup.Task(2, day: 4), PlanGroup.Task(3, day: 0) with { DoneAt = PlanGroup.FormedAt });
        var talk = world.Newcomer("ti");
        await talk.ChooseAsync(2);
        await talk.PressAllAsync("first", "goOn", "add");
        await talk.TypeAsync("ምስ ጎረባብተይ ቡን ምስታይ");
        await talk.PressAllAsync("firstWeek", "newcomer");

        var added = world.Tasks[^1];
        Assert.Equal(("ምስ ጎረባብተይ ቡን ምስታይ", true, "newcomer"), (added.Words, added.ByNewcomer, added.Owner));
        await talk.ChooseAsync(added.Id);
        Assert.Contains("remove", talk.Buttons);
        await talk.PressAllAsync("remove", "yes");

        Assert.Equal([2, 1, 3], world.Tasks.Select(task => task.Id));
        Assert.Empty(world.Notices);
        Assert.Equal(["says plan.doneAlready plan.status", "plan.menu"], (await talk.ChooseAsync(3)).Lines);
    }

    [Fact]
    public async Task The_newcomer_sees_nothing_of_members_but_the_name_that_they_gave()
    {
        var talk = new PlanWorld().With(PlanGroup.Task(1, day: 3)).Newcomer("nl");
        await talk.BeginAsync();
        await talk.PressAsync("add");
        await talk.TypeAsync("Samen koken");
        await talk.PressAsync("firstWeek");

        Assert.Equal(
            ["Ikzelf", "Anna", "lid 2 van de groep", "سمر", "nog niemand", "de gemeente", "VluchtelingenWerk", "de organisatie van Samen Hier"],
            talk.Last.Question!.Choices.Select(choice => choice.Title));
    }

    [Fact]
    public async Task Two_members_of_one_name_are_told_apart()
    {
        var world = new PlanWorld();
        world.Group = world.Group with { Members = [PlanGroup.Member(1, "Anna"), PlanGroup.Member(4, "anna")] };
        var talk = world.With(PlanGroup.Task(1, day: 3)).Newcomer("nl");
        await talk.BeginAsync();
        await talk.PressAsync("add");
        await talk.TypeAsync("Samen koken");
        await talk.PressAsync("firstWeek");

        Assert.Equal(["Ikzelf", "Anna (1)", "anna (2)"], talk.Last.Question!.Choices.Take(3).Select(choice => choice.Title));
    }

    [Fact]
    public async Task The_page_is_a_button_to_an_address_that_names_nobody()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3));
        var talk = world.Member(3, "ar");
        await talk.BeginAsync();

        Assert.Equal(["says plan.pageOffer", "plan.menu"], (await talk.PressAsync("page")).Lines);

        var button = Assert.Single(talk.Last.Question!.Message.SuggestedActions!.Actions!, action => action.Type == "openUrl");
        var address = new Uri((string)button.Value!);
        Assert.StartsWith("/plan/", address.AbsolutePath, StringComparison.Ordinal);
        var reading = Bot.Shipped.Get<PlanTokens>().Read(address.AbsolutePath["/plan/".Length..], world.Now);
        Assert.Equal(new PlanTokenReading.Valid(new PlanPass(world.Group.Id, PlanGroup.IdOf(3), "ar")), reading);
    }

    [Fact]
    public async Task A_list_of_tasks_marks_those_that_are_done()
    {
        var world = new PlanWorld().With(PlanGroup.Task(1, day: 3, "Fietsen") with { DoneAt = PlanGroup.FormedAt }, PlanGroup.Task(2, day: 4, "Bakken"));
        var talk = world.Member(1);
        await talk.BeginAsync();
        await talk.PressAllAsync("change", "firstWeek");

        Assert.Equal(["✓ Fietsen", "Bakken", "Geen van deze"], talk.Last.Question!.Message.SuggestedActions!.Actions!.Select(action => action.Title));
    }

    [Fact]
    public void Every_question_of_a_task_has_the_choices_that_are_its_rights()
    {
        var done = PlanGroup.Task(1, day: 3) with { DoneAt = PlanGroup.FormedAt };
        var (member, newcomer) = (new PlanReader(1, IsNewcomer: false), new PlanReader(Seat: null, IsNewcomer: true));
        Assert.Equal("plan.change", PlanRights.QuestionFor(PlanGroup.Task(1, day: 3), member));
        Assert.Equal("plan.changeDone", PlanRights.QuestionFor(done, member));
        Assert.Equal("plan.ask", PlanRights.QuestionFor(PlanGroup.Task(1, day: 3), newcomer));
        Assert.Null(PlanRights.QuestionFor(done, newcomer));
        Assert.Equal("plan.taken", PlanRights.QuestionFor(PlanGroup.Task(1, day: 3, owner: "newcomer"), newcomer));
        Assert.Equal("plan.changeDone", PlanRights.QuestionFor(done with { Owner = "newcomer" }, newcomer));
        Assert.Equal("plan.change", PlanRights.QuestionFor(PlanGroup.Task(1, day: 3) with { ByNewcomer = true }, newcomer));
        Assert.Equal("plan.changeDone", PlanRights.QuestionFor(done with { ByNewcomer = true }, newcomer));
    }

    [Fact]
    public void A_menu_is_never_empty_for_those_who_have_no_plan() => Assert.Equal(
        ["goOn"],
        Bot.Shipped.Get<IEnumerable<IChoiceSource>>().Single(source => source.Name == "plan")
            .For(Bot.Shipped.Library.Newest.FindQuestion("plan.menu")!, new State.ParticipantFile(PlanGroup.IdOf(1), stored: null, default), "nl").Select(choice => choice.Code));

    // Without the marks that set words apart.
    private static string Plain(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
