using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Turns;
using SamenHier.Desk.Tests.Records;
using SamenHier.Dialogs.Intake;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;
using SamenHier.Translation;

namespace SamenHier.Desk.Tests.Matches;

/// <summary>A desk with a round over three newcomers and two groups, all in Haarlem: two proposals, and one newcomer without. Nobody of these exists.</summary>
public sealed class MatchedDesk : IAsyncDisposable
{
    private const double North = 52.38;
    private const double East = 4.63;
    private const int SmallestGroup = 3;

    private readonly Dictionary<ParticipantId, long> versions = [];
    private readonly List<StoredPerson> newcomers = [];
    private readonly List<StoredPerson> volunteers = [];

    private MatchedDesk(DeskServer server) => Server = server;

    public DeskServer Server { get; }

    public RoundId Round { get; private set; }

    public GroupId First { get; } = GroupId.New();

    public GroupId Second { get; } = GroupId.New();

    /// <summary>The first newcomer's proposal at the beginning.</summary>
    public ProposalId Proposal { get; private set; }

    public IReadOnlyList<StoredPerson> Newcomers => newcomers;

    public string Path => $"/desk/matches/{Proposal.Value}";

    private MatchBoard Board => Server.Services.GetRequiredService<MatchBoard>();

    private TurnStore Turns => Server.Services.GetRequiredService<TurnStore>();

    /// <summary>Starts one.</summary>
    /// <param name="withBuilder">Whether the groups have a community builder.</param>
    public static async Task<MatchedDesk> StartAsync(bool withBuilder = true)
    {
        MatchedDesk desk = new(await DeskServer.StartAsync(configure: services => services.AddSingleton<ITranslator>(new TestTranslator()).AddSingleton(new OrganisationOptions())));
        await desk.HireAsync();
        await desk.FillAsync(withBuilder ? SeededDesk.Builder.Id.ToString() : null);
        await desk.ProposeAsync();
        return desk;
    }

    /// <summary>The first newcomer's proposal as it is now, as an administrator sees it.</summary>
    public async Task<Proposal> FindAsync() => (await Board.FindForDeskAsync(SeededDesk.Administrator, Proposal, CancellationToken.None))!;

    /// <summary>What somebody said of a pair.</summary>
    public Task PinAsync(StoredPerson newcomer, GroupId group) => Board.OverrideAsync(SeededDesk.Coordinator, newcomer.Id, group, isPin: true, "Omdat", CancellationToken.None);

    /// <summary>All of them.</summary>
    public Task<IReadOnlyList<Proposal>> ListAsync() => Board.ListForDeskAsync(SeededDesk.Administrator, Enum.GetValues<ProposalState>(), CancellationToken.None);

    /// <summary>What was said of pairs.</summary>
    public Task<IReadOnlyList<PairOverride>> OverridesAsync() => Board.ListOverridesAsync(SeededDesk.Administrator, CancellationToken.None);

    /// <summary>The newcomers with whom groups are matched.</summary>
    public async Task<IReadOnlyList<ParticipantId>> MatchedAsync() =>
        [.. (await Server.Services.GetRequiredService<GroupDirectory>().ListAsync(CancellationToken.None)).Where(group => group.Newcomer is not null).Select(group => group.Newcomer!.Value)];

    /// <summary>Brings the proposal to a state by the acts that it takes.</summary>
    /// <param name="state">Which state.</param>
    public async Task BringAsync(ProposalState state)
    {
        if (state is ProposalState.Proposed) return;
        if (state is ProposalState.Ended)
        {
            Assert.Equal(ProposalOutcome.Done, await Board.DeclineAsync(SeededDesk.Builder, Proposal, 1, "fit", null, CancellationToken.None));
            return;
        }

        Assert.Equal(ProposalOutcome.Done, await Board.ApproveAsync(SeededDesk.Builder, Proposal, 1, "{}"u8.ToArray(), CancellationToken.None));
        if (state is ProposalState.Approved) return;

        await ReplyAsync(newcomers[0], new ProposalAnswer.AcceptAsNewcomer(Proposal, 2, "{}"u8.ToArray()));
        if (state is ProposalState.Accepted) return;

        var coordinator = (await FindAsync()).Group == First ? volunteers[0] : volunteers[1];
        await ReplyAsync(coordinator, new ProposalAnswer.AcceptAsGroup(Proposal, 3, new DateOnly(2026, 9, 1)));
        if (state is ProposalState.Stopped)
            Assert.Equal(ProposalOutcome.Done, await Board.StopAsync(SeededDesk.Builder, Proposal, 4, EndCodes.Group, "contact", null, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task ReplyAsync(StoredPerson person, ProposalAnswer answer) =>
        Assert.Equal(CommitOutcome.Committed, await person.ReplyAsync(Turns, versions[person.Id], answer));

    private async Task HireAsync()
    {
        await Server.Roster.PutAsync(new Organisation("haarlem", "Samen Hier Haarlem", ["Haarlem"]), CancellationToken.None);
        await Server.Roster.PutAsync(new Organisation("almere", "Samen Hier Almere", ["Almere"]) { TakesTheRest = true }, CancellationToken.None);
        foreach (var member in new[] { SeededDesk.Builder, SeededDesk.Elsewhere, SeededDesk.Coordinator, SeededDesk.CoordinatorElsewhere, SeededDesk.Administrator })
            await Server.Roster.PutAsync(member, CancellationToken.None);
    }

    private async Task FillAsync(string? builder)
    {
        foreach (var (name, isHere) in new[] { (SeededDesk.Script, "yes"), ("Testpersoon Twee", "yes"), ("Testpersoon Drie", "no") })
        {
            var newcomer = StoredPerson.New("newcomer", "ti", "Haarlem").Answering("newcomer.name", name)
                .Answering("situation.inNetherlands", isHere).Answering("situation.permit", "asylum").Answering("situation.arrived", null!, detail: "skipped").Answering("situation.arrivedWithin", "yes")
                .Allowing("consent.keep").Allowing("consent.matching").Allowing("consent.support");
            newcomers.Add(await newcomer.StoreAsync(Turns));
            versions[newcomer.Id] = 1;
        }

        foreach (var (group, name) in new[] { (First, "Groep " + SeededDesk.Script), (Second, "Testgroep Twee") })
        {
            var coordinator = Volunteer($"Coördinator van {name}").Forming(group, "welkomgroep", name, "Haarlem", profile => profile with { SentAt = profile.FormedAt, Builder = builder });
            volunteers.Add(await coordinator.StoreAsync(Turns));
            versions[coordinator.Id] = 2;
            for (var seat = 2; seat <= SmallestGroup; seat++) await Volunteer($"Lid {seat} van {name}").Joining(group, seat - 1, seat).StoreAsync(Turns);
        }
    }

    private static StoredPerson Volunteer(string name) => StoredPerson.New("volunteer", "nl", "Haarlem")
        .Answering("volunteer.name", name).Answering("volunteer.languages", new[] { "nl" }).Answering("consent.matching", "yes").Allowing("consent.keep").Allowing("consent.matching");

    private async Task ProposeAsync()
    {
        var rounds = Server.Services.GetRequiredService<RoundStore>();
        var pool = await rounds.ReadPoolAsync(viewer: null, CancellationToken.None);
        var run = MatchingEngine.Run(Input(), MatchingWeights.Shipped, new RunOptions("round-1"));
        Round = RoundId.New(Server.Time.GetUtcNow());
        var round = new NewRound(
            Round,
            Server.Time.GetUtcNow(),
            SeededDesk.Coordinator.Id,
            run,
            newcomers.Select((newcomer, index) => ($"n{index + 1}", newcomer.Id)).ToDictionary(each => each.Item1, each => (each.Id, pool.Newcomers.Single(known => known.Id == each.Id).Version)),
            new[] { ("g1", First), ("g2", Second) }.ToDictionary(each => each.Item1, each => (each.Item2, pool.Groups.Single(known => known.Id == each.Item2).Version)),
            []);
        Assert.True(await rounds.TryAddAsync(round, CancellationToken.None));
        Proposal = (await ListAsync()).Single(proposal => proposal.Newcomer == newcomers[0].Id).Id;
    }

    // The first has needs that one group meets in part; the third needs another kind of group.
    private static MatchingInput Input() => new(
        new DateOnly(2026, 2, 1),
        [
            new Newcomer("n1", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1))
            {
                Needs = ["trauma", "learning"],
                Priorities = ["dutch", "work"],
                Interests = ["cooking"],
                Languages = ["ti"],
                BirthYear = 1990,
                Children = 1,
                Place = new Spot(North, East, 500),
                Weegschaal = new Dictionary<string, int>(StringComparer.Ordinal) { ["birthday"] = -2 },
            },
            new Newcomer("n2", "welkomgroep", "statushouder", new DateOnly(2026, 1, 8)) { Priorities = ["friendship"], Place = new Spot(North + 0.02, East, 0) },
            new Newcomer("n3", "sponsorgroep", "resettlement", new DateOnly(2026, 1, 9)),
        ],
        [
            new Group("g1", "welkomgroep", [Member(0.01, 1985), Member(0.05, 1970), new Member()])
            {
                Capabilities = ["trauma"], Offers = ["dutch", "children"], Interests = ["cooking", "music"], Languages = ["nl", "ti"], HasWomen = true,
            },
            new Group("g2", "welkomgroep", [Member(0.03, 1960)]) { Offers = ["friendship"], Languages = ["nl"] },
        ]);

    private static Member Member(double further, int birthYear) => new()
    {
        Place = new Spot(North + further, East, 0),
        BirthYear = birthYear,
        Weegschaal = new Dictionary<string, int>(StringComparer.Ordinal) { ["birthday"] = -1 },
    };
}
