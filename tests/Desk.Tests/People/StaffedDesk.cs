using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Tests.People;

/// <summary>A running desk with everybody of <see cref="Colleagues"/>, for tests that change nothing that another looks at.</summary>
public sealed class StaffedDesk : IAsyncLifetime
{
    public DeskServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Starts one.</summary>
    public static async Task<DeskServer> StartAsync(TurnsThatDoNothing? turns = null)
    {
        var server = await DeskServer.StartAsync(turns: turns);
        await server.Roster.PutAsync(Colleagues.Haarlem, CancellationToken.None);
        await server.Roster.PutAsync(Colleagues.Almere, CancellationToken.None);
        foreach (var member in Colleagues.All) await server.Roster.PutAsync(member, CancellationToken.None);
        return server;
    }

    /// <summary>A browser of somebody: a role of <see cref="StaffRole"/>, <c>BuilderElsewhere</c> or <c>stranger</c>.</summary>
    public static async Task<DeskBrowser> OpenAsync(DeskServer server, string who) => who switch
    {
        "stranger" => server.Open(),
        nameof(StaffRole.Administrator) => await server.SignInAsAsync(Colleagues.Administrator),
        nameof(StaffRole.Coordinator) => await server.SignInAsAsync(Colleagues.Coordinator),
        nameof(StaffRole.Builder) => await server.SignInAsAsync(Colleagues.Builder),
        _ => await server.SignInAsAsync(Colleagues.BuilderElsewhere),
    };
}
