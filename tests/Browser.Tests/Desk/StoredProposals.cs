using System.Text.Json;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Browser.Tests.Desk;

/// <summary>A round put straight into a server's store: a proposal to look at, a match with its outcome, and a newcomer without a group. Nobody of these exists.</summary>
/// <param name="server">The server; <see cref="DeskStaff.Tigrinya"/> guides the groups.</param>
internal sealed class StoredProposals(ChatServer server)
{
    private const double North = 52.38;
    private const double East = 4.63;

    private static readonly string[] Names = ["Testpersoon Met-Een-Bijzonder-Lange-Achternaam-Zonder-Spaties", "Testpersoon Twee", "Testpersoon Drie"];

    private readonly DateTimeOffset now = server.Get<TimeProvider>().GetUtcNow();

    /// <summary>Stores it all, and says where the desk shows it.</summary>
    public async Task<IReadOnlyList<string>> StoreAsync()
    {
        List<ParticipantId> newcomers = [];
        foreach (var name in Names) newcomers.Add(await StoreAsync("newcomer", name));

        List<(GroupId Id, ParticipantId Coordinator)> groups = [];
        foreach (var name in new[] { "Testgroep Met-Een-Bijzonder-Lange-Naam-Zonder-Spaties", "Testgroep Twee", "Testgroep Drie" })
        {
            var coordinator = await StoreAsync("volunteer", $"Coördinator van {name}");
            var group = GroupId.New();
            await CommitAsync(Turn(coordinator, 1) with
            {
                Group = new GroupCommit(group, 0)
                {
                    Profile = new GroupProfile("welkomgroep", name, """{"place":"Haarlem"}""", now, now, Builder: $"{DeskStaff.Tigrinya.Id}") { PlainTown = "Haarlem" },
                    Seats = [new GroupSeat(coordinator, 1, now)],
                },
            });
            groups.Add((group, coordinator));
        }

        var round = await ProposeAsync(newcomers, groups);
        var proposals = await server.Get<MatchBoard>().ListForDeskAsync(DeskStaff.Administrator, [ProposalState.Proposed], CancellationToken.None);
        var (open, match) = (proposals.Single(proposal => proposal.Newcomer == newcomers[0]), proposals.Single(proposal => proposal.Newcomer == newcomers[1]));
        await MatchAsync(match, groups.Single(group => group.Id == match.Group).Coordinator);
        return
        [
            "desk/matches", "desk/matches?state=final", "desk/matches?state=over", $"desk/matches/{open.Id.Value}", $"desk/matches/{open.Id.Value}?flip=g3", $"desk/matches/{match.Id.Value}",
            "desk/matches/rounds", $"desk/matches/rounds/{round.Value}", "desk/matches/calibration", $"desk/people/{newcomers[0].Value}", $"desk/groups/{match.Group.Value}",
        ];
    }

    private async Task<ParticipantId> StoreAsync(string role, string name)
    {
        var id = ParticipantId.New();
        await CommitAsync(Turn(id, 0) with
        {
            Profile = new(role, "nl", IntakeState.Sent, null),
            Answers = [new Answer($"{role}.name", JsonSerializer.Serialize(name), null, "nl", "w1", now)],
            Consents = [new Consent("consent.keep", true, "nl", "w1", now), new Consent("consent.matching", true, "nl", "w1", now)],
            Town = "Haarlem",
            BecomesCurrent = true,
        });
        return id;
    }

    private async Task<RoundId> ProposeAsync(List<ParticipantId> newcomers, List<(GroupId Id, ParticipantId Coordinator)> groups)
    {
        var rounds = server.Get<RoundStore>();
        var pool = await rounds.ReadPoolAsync(viewer: null, CancellationToken.None);
        var id = RoundId.New(now);
        var round = new NewRound(
            id,
            now,
            DeskStaff.Coordinator.Id,
            MatchingEngine.Run(Input(), MatchingWeights.Shipped, new RunOptions($"{id}")),
            newcomers.Index().ToDictionary(each => $"n{each.Index + 1}", each => (each.Item, pool.Newcomers.Single(known => known.Id == each.Item).Version)),
            groups.Index().ToDictionary(each => $"g{each.Index + 1}", each => (each.Item.Id, pool.Groups.Single(known => known.Id == each.Item.Id).Version)),
            []);
        Assert.True(await rounds.TryAddAsync(round, CancellationToken.None));
        return id;
    }

    private async Task MatchAsync(Proposal proposal, ParticipantId coordinator)
    {
        var board = server.Get<MatchBoard>();
        Assert.Equal(ProposalOutcome.Done, await board.ApproveAsync(DeskStaff.Administrator, proposal.Id, 1, "{}"u8.ToArray(), CancellationToken.None));
        await CommitAsync(Turn(proposal.Newcomer, 1) with { Proposal = new ProposalAnswer.AcceptAsNewcomer(proposal.Id, 2, "{}"u8.ToArray()) });
        await CommitAsync(Turn(coordinator, 2) with { Proposal = new ProposalAnswer.AcceptAsGroup(proposal.Id, 3, new DateOnly(2026, 9, 1)) });
        Assert.Equal(ProposalOutcome.Done, await board.RecordAsync(DeskStaff.Administrator, new(proposal.Id, 4, 5, null, null, DeskStaff.Administrator.Id, now), CancellationToken.None));
    }

    private static TurnCommit Turn(ParticipantId person, long version) => new()
    {
        Conversation = new("webchat", $"{person}"),
        UserId = "dl_test",
        ExpectedSequence = 0,
        Participant = person,
        ExpectedVersion = version,
        ActivityKey = $"a{version}",
        Seen = new($"a{version}", null, null),
    };

    private async Task CommitAsync(TurnCommit commit) => Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));

    private static MatchingInput Input() => new(
        new DateOnly(2026, 2, 1),
        [
            new Newcomer("n1", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1))
            {
                Needs = ["trauma", "learning"],
                Priorities = ["dutch", "work", "friendship"],
                Interests = ["cooking", "music"],
                Languages = ["ti"],
                BirthYear = 1990,
                Children = 1,
                Place = new Spot(North, East, 500),
                Weegschaal = new Dictionary<string, int>(StringComparer.Ordinal) { ["birthday"] = -2, ["contact"] = 1 },
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
            new Group("g3", "welkomgroep", [Member(0.09, 1992)]) { Offers = ["work"], Languages = ["nl"] },
        ]);

    private static Member Member(double further, int birthYear) => new()
    {
        Place = new Spot(North + further, East, 0),
        BirthYear = birthYear,
        Weegschaal = new Dictionary<string, int>(StringComparer.Ordinal) { ["birthday"] = -1 },
    };
}
