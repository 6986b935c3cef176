using System.Text;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Runs;

public sealed class RunRecordTests
{
    [Fact]
    public void A_hundred_recorded_runs_are_replayed_byte_for_byte()
    {
        var random = new Random(91);
        for (var run = 0; run < 100; run++)
        {
            var record = RunRecord.Write(Run(random, random.Next(1, 20), random.Next(1, 20), run % 5 == 0 ? RunObjective.TotalOnly : RunObjective.Fair));
            Assert.Equal(record, RunRecord.Write(RunRecord.Replay(record)));
        }
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        var random = new Random(92);
        for (var round = 0; round < 50; round++)
        {
            var input = RandomRounds.Next(random, 8, 8);
            var shuffled = input with { Newcomers = Shuffled(random, input.Newcomers), Groups = Shuffled(random, input.Groups), Forbidden = Shuffled(random, input.Forbidden) };
            Assert.Equal(RunRecord.Write(Run(input)), RunRecord.Write(Run(shuffled)));
        }
    }

    [Fact]
    public void A_record_taken_apart_holds_nothing_that_anybody_told_and_goes_together_again_byte_for_byte()
    {
        var random = new Random(93);
        for (var round = 0; round < 50; round++)
        {
            var run = Run(random, random.Next(0, 6), random.Next(0, 6), RunObjective.Fair);
            var record = RunRecord.Write(run);
            var parts = RunRecord.Split(record);
            Assert.Equal(run.Input.Newcomers.Select(newcomer => newcomer.Id).ToHashSet(), parts.Newcomers.Keys.ToHashSet());
            Assert.Equal(run.Input.Groups.Select(group => group.Id).ToHashSet(), parts.Groups.Keys.ToHashSet());
            Assert.DoesNotContain("\"waitingSince\"", Encoding.UTF8.GetString(parts.Rest), StringComparison.Ordinal);
            Assert.DoesNotContain("\"members\"", Encoding.UTF8.GetString(parts.Rest), StringComparison.Ordinal);
            Assert.Equal(record, RunRecord.Join(parts));
        }
    }

    [Fact]
    public void A_card_is_read_as_it_was_written()
    {
        var run = Run(new Random(94), 6, 6, RunObjective.Fair);
        Assert.NotEmpty(run.Cards);
        foreach (var card in run.Cards)
        {
            var read = RunRecord.ReadCard(RunRecord.WriteCard(card));
            Assert.Equal(RunRecord.WriteCard(card), RunRecord.WriteCard(read));
            Assert.Equal(card.Score, read.Score);
        }
    }

    [Theory]
    [InlineData("", "record:")]
    [InlineData("[]", "format:")]
    [InlineData("{}", "format: it is missing")]
    [InlineData("""{"format":2}""", "format: only format 1 can be read")]
    [InlineData("""{"format":1,"objective":"most"}""", "objective: unknown code \"most\"")]
    [InlineData("""{"format":1,"objective":"fair","questionnaires":{},"input":{"asOf":"2026-11-01","newcomers":[{"id":7}]}}""", "newcomers[0].id")]
    public void What_is_no_record_is_refused_with_the_field(string json, string fault)
    {
        var error = Assert.Throws<InvalidInputException>(() => RunRecord.Replay(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_another_version_of_the_code_is_refused()
    {
        var record = Encoding.UTF8.GetString(RunRecord.Write(Run(new Random(95), 2, 2, RunObjective.Fair)));
        var error = Assert.Throws<InvalidInputException>(
            () => RunRecord.Replay(Encoding.UTF8.GetBytes(record.Replace("\"code\":\"1\"", "\"code\":\"0\"", StringComparison.Ordinal))));
        Assert.Equal("code: the record is of version 0 of the code, this is 1", Assert.Single(error.Faults));
    }

    private static MatchingRun Run(Random random, int newcomers, int groups, RunObjective objective) => MatchingEngine.Run(
        RandomRounds.Next(random, newcomers, groups),
        MatchingWeights.Shipped,
        new RunOptions("run", objective) { Questionnaires = new Dictionary<string, string>(StringComparer.Ordinal) { ["newcomer"] = "2" } });

    private static MatchingRun Run(MatchingInput input) => MatchingEngine.Run(input, MatchingWeights.Shipped, new RunOptions("run"));

    private static T[] Shuffled<T>(Random random, IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
