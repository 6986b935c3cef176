using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;
using SamenHier.Translation;

namespace SamenHier.Desk.Tests.Records;

/// <summary>A desk with two organisations, a newcomer with a case, and a group of one volunteer; all in Haarlem.</summary>
public sealed class SeededDesk : IAsyncLifetime
{
    public const string Script = "<script>alert(1)</script>";

    private readonly GroupId group = GroupId.New();
    private DeskServer? server;
    private StoredPerson? newcomer;

    public static StaffMember Builder { get; } = new(StaffId.New(), "Bouwer Een", StaffRole.Builder, "haarlem", ["nl", "ti"]);

    public static StaffMember Elsewhere { get; } = new(StaffId.New(), "Bouwer Elders", StaffRole.Builder, "almere", ["nl", "ti"]);

    public static StaffMember OtherTongue { get; } = new(StaffId.New(), "Bouwer Arabisch", StaffRole.Builder, "haarlem", ["nl", "ar"]);

    public static StaffMember Coordinator { get; } = new(StaffId.New(), "Coordinator Een", StaffRole.Coordinator, "haarlem", ["nl"]);

    public static StaffMember CoordinatorElsewhere { get; } = new(StaffId.New(), "Coordinator Elders", StaffRole.Coordinator, "almere", ["nl"]);

    public static StaffMember Administrator { get; } = new(StaffId.New(), "Beheerder Een", StaffRole.Administrator, null, ["nl"]);

    public DeskServer Server => server!;

    public StoredPerson Newcomer => newcomer!;

    public GroupId Group => group;

    public async Task InitializeAsync()
    {
        server = await DeskServer.StartAsync(configure: services => services.AddSingleton<ITranslator>(new TestTranslator()).AddSingleton(new OrganisationOptions()));
        await server.Roster.PutAsync(new Organisation("haarlem", "Samen Hier Haarlem", ["Haarlem"]), CancellationToken.None);
        await server.Roster.PutAsync(new Organisation("almere", "Samen Hier Almere", ["Almere"]) { TakesTheRest = true }, CancellationToken.None);
        var store = server.Services.GetRequiredService<TurnStore>();
        newcomer = await StoredPerson.New("newcomer", "ti", "Haarlem")
            .Answering("newcomer.name", Script).Answering("newcomer.birthYear", 1990, "፲፱፻፺").Answering("newcomer.contact", "06 0000 0000").Answering("support.words", "Slaapt slecht")
            .Allowing("consent.keep").Allowing("consent.support")
            .Saying("Mag ik <b>dit</b> vragen?").Hearing("ኣገናዕ")
            .Asking(CaseReasons.Question, change: null, "Vraag <i>een</i>").StoreAsync(store);
        await StoredPerson.New("volunteer", "nl", "Haarlem")
            .Answering("volunteer.name", "Testpersoon Twee").Answering("volunteer.languages", new[] { "nl" }).Answering("consent.matching", "yes")
            .Allowing("consent.keep").Forming(group, "welkomgroep", "Groep " + Script, "Haarlem").StoreAsync(store);
    }

    public async Task DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
