using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;

namespace SamenHier.Benchmarks.Desk;

/// <summary>A database with many open cases, in five languages and five towns, a third of them taken; a tenth of the people sit in groups.</summary>
/// <param name="services">The records.</param>
/// <param name="messages">How many messages each person has.</param>
internal sealed class FilledDesk(IServiceProvider services, int messages)
{
    private static readonly string[] Languages = ["ti", "ar", "nl", "en", "uk"];
    private static readonly string[] Towns = ["Haarlem", "Zandvoort", "Almere", "Rotterdam", ""];
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TurnStore turns = services.GetRequiredService<TurnStore>();

    public static StaffMember Builder { get; } = new(StaffId.New(), "Testpersoon Een", StaffRole.Builder, "haarlem", ["nl", "ti", "ar"]);

    public static StaffMember Coordinator { get; } = new(StaffId.New(), "Testpersoon Twee", StaffRole.Coordinator, "haarlem", ["nl"]);

    public static StaffMember Administrator { get; } = new(StaffId.New(), "Testpersoon Drie", StaffRole.Administrator, null, ["nl"]);

    /// <summary>The cases that are stored.</summary>
    public IReadOnlyList<CaseRecord> Cases { get; private set; } = [];

    /// <summary>Fills the database.</summary>
    public async Task FillAsync(int cases, CancellationToken cancellationToken)
    {
        var roster = services.GetRequiredService<RosterBoard>();
        await roster.PutAsync(new Organisation("haarlem", "Stichting Voorbeeld", ["Haarlem", "Zandvoort"]) { TakesTheRest = true }, cancellationToken);
        await roster.PutAsync(new Organisation("almere", "Stichting Voorbeeld Almere", ["Almere"]), cancellationToken);
        foreach (var member in (StaffMember[])[Builder, Coordinator, Administrator]) await roster.PutAsync(member, cancellationToken);

        var stored = new CaseRecord[cases];
        await Parallel.ForAsync(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken }, async (number, ct) =>
            stored[number] = await AskAsync(number, ct));
        Cases = stored;
    }

    private async Task<CaseRecord> AskAsync(int number, CancellationToken cancellationToken)
    {
        var (conversation, id) = (new ConversationKey("webchat", string.Create(CultureInfo.InvariantCulture, $"benchmark-{number}")), ParticipantId.New());
        var record = Case(number, id);
        var isVolunteer = number % 10 == 0;
        var first = new TurnCommit
        {
            Conversation = conversation,
            UserId = "user",
            ExpectedSequence = 0,
            Participant = id,
            ExpectedVersion = 0,
            ActivityKey = "first",
            Seen = new("first", null, null),
            Profile = new(isVolunteer ? "volunteer" : "newcomer", record.Language, IntakeState.Started, null),
            Town = Towns[number % Towns.Length],
            Answers = [new(isVolunteer ? "volunteer.name" : "newcomer.name", "\"Testpersoon\"", null, record.Language, "v1", Start)],
            Messages = [.. Enumerable.Range(1, messages).Select(Message)],
            Case = record,
        };
        await CommitAsync(first, cancellationToken);
        if (isVolunteer) await FormAsync(first, cancellationToken);
        return record;
    }

    private Task FormAsync(TurnCommit first, CancellationToken cancellationToken)
    {
        var profile = new GroupProfile("welkomgroep", "De Buren", "{}", Start, Builder: first.Case!.OpenedAt.Minute % 2 == 0 ? Builder.Id.ToString() : null) { PlainTown = "Almere" };
        return CommitAsync(
            first with
            {
                ExpectedSequence = messages,
                ExpectedVersion = 1,
                ActivityKey = "second",
                Messages = [],
                Case = null,
                Group = new(GroupId.New(), 0) { Profile = profile, Seats = [new(first.Participant, 1, Start)] },
            },
            cancellationToken);
    }

    private async Task CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (await turns.CommitAsync(commit, cancellationToken) is not CommitOutcome.Committed) throw new InvalidOperationException("A turn was refused.");
    }

    private static CaseRecord Case(int number, ParticipantId participant)
    {
        var opened = Start.AddMinutes(-number);
        var isTaken = number % 3 == 0;
        return new()
        {
            Id = CaseId.New(opened),
            Participant = participant,
            Version = 0,
            State = isTaken ? CaseState.Claimed : CaseState.Waiting,
            Urgency = number % 100 == 0 ? CaseUrgency.Urgent : CaseUrgency.Normal,
            Reason = CaseReasons.Asked,
            Language = Languages[number % 7 % Languages.Length],
            Role = number % 10 == 0 ? "volunteer" : "newcomer",
            OpenedAt = opened,
            WaitingSince = number % 4 == 0 ? null : opened,
            AssignedTo = isTaken ? Builder.Id : null,
            DueAt = opened.AddHours(2),
            Question = "newcomer.birthYear",
            Words = [new("A question of about as many words as people ask, and a few more of them.", opened)],
        };
    }

    private static NewMessage Message(int sequence)
    {
        var body = $$"""{"type":"message","text":"{{new string('a', 120)}}","from":{"id":"user"},"attachments":[],"entities":[{"type":"samenhier/question"}]}""";
        var id = string.Create(CultureInfo.InvariantCulture, $"activity-{sequence}");
        return new(sequence, id, Start.AddSeconds(sequence), Encoding.UTF8.GetBytes(body), Deliver: false);
    }
}
