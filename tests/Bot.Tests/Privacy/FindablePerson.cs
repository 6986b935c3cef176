using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>Somebody whose every word can be found again, whatever the questions are.</summary>
internal sealed class FindablePerson(BotServer server, IPerson person)
{
    private const int MostTurns = 12;
    private const string Name = "ፈተነ Zevenster";
    private const string Remark = "Een heel persoonlijke opmerking van Zevenster";

    private readonly List<string> words = [Remark, "Zevenster", "ፈተነ"];

    /// <summary>What must be found nowhere: what they typed, and their code.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Who they are in the records.</summary>
    public ParticipantId Id { get; private set; }

    /// <summary>Their code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Joins, agrees to everything, answers for a while and says more than was asked.</summary>
    public async Task TellAsync()
    {
        (await person.JoinAsync()).Taken();
        for (var turn = 0; turn < MostTurns; turn++) await AnswerAsync(await server.QuestionAsync(person.Conversation));
        await person.SayAsync(Remark);

        var stored = (await server.Get<TurnStore>().LoadAsync(person.Conversation, "activity:that-never-was", CancellationToken.None)).Participant!;
        (Id, Code) = (stored.Id, stored.Profile.Reference!);
        words.AddRange([Code, $"{Code[..4]}-{Code[4..8]}-{Code[8..]}"]);
        Assert.Contains(stored.Answers.Values, answer => answer.OwnWords == Name);
        Assert.Contains(await server.TranscriptAsync(person.Conversation), activity => activity.Text == Remark);
    }

    private async Task AnswerAsync(StandingQuestion question)
    {
        if (question.Choices.Count > 0)
        {
            await person.PressAsync(question.Id, question.Choices.Contains("yes") ? "yes" : question.Choices[0]);
            return;
        }

        var reply = question.Kind switch
        {
            "text" => Name,
            "place" => "Verzonnen Plaatsnaam",
            "date" => "oktober 2025",
            _ => "1987",
        };
        if (question.Kind is "text" or "place") words.Add(reply);
        await person.SayAsync(reply);
    }
}
