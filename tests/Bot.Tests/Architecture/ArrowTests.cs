namespace SamenHier.Bot.Tests.Architecture;

/// <summary>What may pass between the rooms.</summary>
public sealed class ArrowTests
{
    private static readonly string[] NotForPureRooms =
    [
        "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "SQLitePCLRaw", "System.Data",
        "System.Net", "Microsoft.Extensions.Http", "Microsoft.Bot",
    ];

    public static TheoryData<string> Every => Rooms.All;

    [Theory]
    [MemberData(nameof(Every))]
    public void A_rooms_project_refers_only_to_the_rooms_that_it_may_know(string room) =>
        Assert.Equal([], Rooms.ReferredRooms(room).Except(Rooms.Arrows[room], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_rooms_assembly_refers_only_to_the_rooms_that_it_may_know(string room)
    {
        var known = Rooms.Assembly(room).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("SamenHier.", StringComparison.Ordinal)).Select(name => name["SamenHier.".Length..]);

        Assert.Equal([], known.Except(Rooms.Arrows[room], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_room_is_on_the_map() => Assert.Equal(
        Rooms.Arrows.Keys.Order(StringComparer.Ordinal),
        Directory.GetDirectories(Path.Combine(Rooms.Root, "src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_recognizers_know_no_database_no_network_and_no_web_server()
    {
        var references = Rooms.Assembly("Recognizers").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.Equal([], references.Where(name => NotForPureRooms.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))));
        Assert.Equal([], Rooms.Items(System.Xml.Linq.XDocument.Load(Rooms.Project("Recognizers")), "PackageReference"));
    }

    [Fact]
    public void The_bot_framework_layer_knows_no_database()
    {
        var references = Rooms.Assembly("BotFramework").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.Equal([], references.Where(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal)));
    }
}
