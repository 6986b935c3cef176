using System.Text.RegularExpressions;

namespace SamenHier.Bot.Tests.Architecture;

/// <summary>Time is handed in: nobody looks at a clock of their own.</summary>
public sealed partial class ClockTests
{
    // Where a clock is read, and why that is right.
    private static readonly string[] MayReadAClock =
    [
        // The published API stamps activities itself; it has no clock to be handed.
        "src/BotFramework/",
        // Where the clock comes from when a test hands in none.
        "src/Casework/CaseworkServices.cs",
        "src/Bot/DirectLine/DirectLineServices.cs",
        "src/Bot/Verbs/CommandLine.cs",
        "src/Translation/TranslationServices.cs",
        // Waits for another process, on which no clock of ours has a say.
        "src/Casework/Storage/SqliteDatabase.cs",
        // Ids of new participants sort by age; nobody reads a time out of them.
        "src/Casework/Identifiers.cs",
    ];

    public static TheoryData<string> Every => Rooms.All;

    [Theory]
    [MemberData(nameof(Every))]
    public void A_room_reads_no_clock_of_its_own(string room)
    {
        var readers = from file in Rooms.Sources(room)
                      let path = Path.GetRelativePath(Rooms.Root, file).Replace('\\', '/')
                      where !MayReadAClock.Any(allowed => path.StartsWith(allowed, StringComparison.Ordinal))
                      from line in File.ReadLines(file)
                      where OwnClock().IsMatch(line)
                      select $"{path}: {line.Trim()}";

        Assert.Equal([], readers);
    }

    [Fact]
    public void Recognizers_are_handed_no_clock_either() =>
        Assert.Equal([], Rooms.Sources("Recognizers").Where(file => File.ReadAllText(file).Contains(nameof(TimeProvider), StringComparison.Ordinal)));

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("TimeProvider.System")]
    [InlineData("Stopwatch.StartNew()")]
    [InlineData("Environment.TickCount64")]
    [InlineData("Task.Delay(pause, cancellationToken)")]
    [InlineData("Guid.CreateVersion7()")]
    public void The_search_finds_a_clock(string line) => Assert.Matches(OwnClock(), line);

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bStopwatch\b|\bTickCount|\bThread\.Sleep\b|\bTask\.Delay\((?!.*\btime\b)|\bCreateVersion7\(\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnClock();
}
