using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>Somebody whose every word can be found again, whatever the questions are.</summary>
internal sealed class FindablePerson(BotServer server, IPerson person)
{
    private const int MostTurns = 40;
    private const string Name = "ፈተነ Zevenster";
    private const string Remark = "Een heel persoonlijke opmerking van Zevenster";

    private readonly List<string> words = [Remark, "Zevenster", "ፈተነ"];

    /// <summary>What must be found nowhere: what they typed, and their code.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Who they are in the records.</summary>
    public ParticipantId Id { get; private set; }

    /// <summary>Their code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Joins, agrees to everything, answers until a name is kept and a little further, and says more than was asked.</summary>
    public async Task TellAsync()
    {
        (await person.JoinAsync()).Taken();
        for (var turn = 0; turn < MostTurns && !await IsNamedAsync(); turn++) await AnswerAsync(await server.QuestionAsync(person.Conversation));
        Assert.True(await IsNamedAsync(), $"Nobody asked for a name; {(await server.QuestionAsync(person.Conversation)).Id} stands.");
        await AnswerAsync(await server.QuestionAsync(person.Conversation));
        await person.SayAsync(Remark);
        Assert.Contains(await server.TranscriptAsync(person.Conversation), activity => activity.Text == Remark);
        words.AddRange([Code, $"{Code[..4]}-{Code[4..8]}-{Code[8..]}"]);
    }

    private async Task<bool> IsNamedAsync()
    {
        var stored = (await server.Get<TurnStore>().LoadAsync(person.Conversation, "activity:that-never-was", CancellationToken.None)).Participant!;
        (Id, Code) = (stored.Id, stored.Profile.Reference ?? "");
        return stored.Answers.Values.Any(answer => answer.OwnWords == Name);
    }

    private async Task AnswerAsync(StandingQuestion question)
    {
        if (question.Choices.Count > 0)
        {
            // Who says no is asked less.
            var choice = question.Id.StartsWith("consent.", StringComparison.Ordinal) ? "yes" : "no";
            await person.PressAsync(question.Id, question.Choices.Contains(choice) ? choice : question.Choices[0]);
            return;
        }

        var reply = question.Kind switch
        {
            "text" => Name,
            "place" => "Verzonnen Plaatsnaam",
            _ => "1987",
        };
        if (question.Kind is "text" or "place") words.Add(reply);
        await person.SayAsync(reply);
    }
}
