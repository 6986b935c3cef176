using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>A conversation goes on under the version that it began with; when that version is gone, it moves, and keeps what still fits.</summary>
public sealed class VersionPinTests
{
    private const string Answers = "consent.keep=yes newcomer.name=Testperson newcomer.children=12 newcomer.languages=ar,fr newcomer.occupation=declined newcomer.household=family";

    private static Questionnaire Shipped => Bot.Shipped.Library.Newest.Get("newcomer");

    [Fact]
    public async Task While_the_old_version_ships_the_conversation_goes_on_under_it_and_a_new_one_gets_the_new()
    {
        var release = Bot.With(Library(Shipped, Later(Without("newcomer.workWords"))));
        var begun = (await Walk.ToAsync("newcomer.occupation", "nl")).After(release);
        var fresh = new Device(release, new InMemoryCasework(seed: 5), "fresh");

        Assert.Equal("newcomer.workWords", (await Walk.AnswerAsync(begun, "nl")).Question?.Id);
        Assert.DoesNotContain("newcomer.workWords", await AskedOfAsync(fresh));
        Assert.Contains("newcomer.workWords", await AskedOfAsync(begun));
        Assert.Contains("newcomer.workWords", begun.Person.Answers);
    }

    [Fact]
    public async Task When_the_old_version_is_gone_the_conversation_ends_under_the_new()
    {
        var begun = (await Walk.ToAsync("newcomer.occupation", "nl")).After(Bot.With(Library(Later(Without("newcomer.workWords")))));
        Assert.DoesNotContain("newcomer.workWords", await AskedOfAsync(begun));
        Assert.Equal(IntakeState.Sent, begun.Person.Profile.State);
    }

    [Fact]
    public async Task A_question_that_only_the_new_version_has_is_asked_before_anything_is_sent()
    {
        var before = new Device(Bot.With(Library(Without("newcomer.workWords"))), new InMemoryCasework(seed: 6), "before");
        await before.TypeAsync("hello");
        while (before.Last.Question!.Id != "check.send") await Walk.AnswerAsync(before, "nl");

        var after = before.After(Bot.With(Library(Later(Shipped))));
        Assert.Equal("newcomer.workWords", (await after.PressAsync("send")).Question?.Id);
        Assert.Equal(IntakeState.Started, after.Person.Profile.State);
    }

    public static TheoryData<string, string> Moves => new()
    {
        { "nothing but the number", "" },
        { "a question gone", "newcomer.name" },
        { "a choice gone", "newcomer.languages" },
        { "a range shrunk", "newcomer.children" },
        { "an answer required", "newcomer.occupation" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_drops_what_no_longer_answers_a_question_and_keeps_the_rest(string change, string dropped)
    {
        var pins = new VersionPins(Library(Later(Changed(change))));
        var file = File(pinned: Shipped.Version);

        pins.Settle(file);

        Assert.Equal(dropped.Split(' ', StringSplitOptions.RemoveEmptyEntries), file.DroppedAnswers.Order(StringComparer.Ordinal));
        Assert.Equal(Shipped.Version + 1, file.Session.Versions["newcomer"]);
    }

    [Fact]
    public void Whoever_began_before_there_were_pins_began_with_the_first_version()
    {
        var file = File(pinned: null);
        new VersionPins(Library(Shipped with { Version = 1 }, Later(Shipped))).Settle(file);
        Assert.Equal(1, file.Session.Versions["newcomer"]);
        Assert.Empty(file.DroppedAnswers);
    }

    [Fact]
    public void A_part_that_has_not_begun_has_no_pin()
    {
        var file = File(pinned: null);
        var pins = new VersionPins(Library(Shipped));
        pins.Settle(file);
        Assert.DoesNotContain("weegschaal", file.Session.Versions);

        pins.Begin(file, "weegschaal");
        Assert.Equal(Bot.Shipped.Library.Newest.Get("weegschaal").Version, file.Session.Versions["weegschaal"]);
    }

    [Fact]
    public void A_version_that_stands_twice_is_refused() =>
        Assert.Contains("newcomer", Assert.Throws<QuestionnaireException>(() => Library(Shipped, Shipped)).Message, StringComparison.Ordinal);

    private static Questionnaire Changed(string change) => change switch
    {
        "a question gone" => Without("newcomer.name"),
        "a choice gone" => With("newcomer.languages", question => question with { Choices = [.. question.Choices.Where(code => code != "fr")] }),
        "a range shrunk" => With("newcomer.children", question => question with { Maximum = 9 }),
        "an answer required" => With("newcomer.occupation", question => question with { Optional = null }),
        _ => Shipped,
    };

    private static Questionnaire Without(string question) => Shipped with { Questions = [.. Shipped.Questions.Where(each => each.Id != question)] };

    private static Questionnaire With(string question, Func<Question, Question> change) =>
        Shipped with { Questions = [.. Shipped.Questions.Select(each => each.Id == question ? change(each) : each)] };

    private static Questionnaire Later(Questionnaire questionnaire) => questionnaire with { Version = Shipped.Version + 1 };

    private static QuestionnaireLibrary Library(params Questionnaire[] newcomer) =>
        new([.. Bot.Shipped.Library.Newest.All.Where(questionnaire => questionnaire.Id != "newcomer"), .. newcomer]);

    private static ParticipantFile File(int? pinned)
    {
        var file = new ParticipantFile(new ParticipantId(new Guid(1, 0, 0, new byte[8])), stored: null, DateTimeOffset.UnixEpoch);
        foreach (var answer in Known.Answers(Answers).Values) file.Keep(answer);
        if (pinned is { } version) file.Session.Versions["newcomer"] = version;
        return file;
    }

    private static async Task<List<string>> AskedOfAsync(Device device)
    {
        List<string> asked = [];
        if (device.Last.Question is null) await device.TypeAsync("hello");
        while (device.Last.Question is { } question && asked.Count < 100)
        {
            asked.Add(question.Id);
            await Walk.AnswerAsync(device, "nl");
        }

        return asked;
    }
}
