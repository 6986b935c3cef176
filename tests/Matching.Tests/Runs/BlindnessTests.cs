using System.Reflection;
using System.Text;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Runs;

/// <summary>What the matching must not see.</summary>
public sealed class BlindnessTests
{
    [Fact]
    public void Names_genders_countries_and_the_like_do_not_exist_in_the_types_of_the_room()
    {
        string[] unseen = ["name", "gender", "sex", "nationality", "country", "origin", "ethnic", "religion", "faith", "citizen", "passport", "race"];
        var words = typeof(Newcomer).Assembly.GetTypes().Where(type => type.Namespace is "SamenHier.Matching.Input" or "SamenHier.Matching.Scores")
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(member => member is PropertyInfo or FieldInfo).Select(member => member.Name).ToArray();
        Assert.Contains("BirthYear", words);
        Assert.DoesNotContain(words, word => unseen.Any(code => word.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("gender")]
    [InlineData("country")]
    [InlineData("nationality")]
    [InlineData("religion")]
    public void A_file_that_brings_them_is_refused_with_the_field(string field)
    {
        var json = $$"""{"asOf":"2026-11-01","newcomers":[{"id":"a","kind":"welkomgroep","variant":"statushouder","waitingSince":"2026-01-01","{{field}}":"x"}],"groups":[]}""";
        var error = Assert.Throws<InvalidInputException>(() => InputJson.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Contains($"newcomers[0].{field}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_ten_thousand_rounds_languages_women_and_places_to_meet_change_nothing_unless_a_stated_requirement_names_them()
    {
        // What comes nearest to country and gender: the languages that somebody speaks, and whether a group has women.
        var random = new Random(31);
        var (same, differed) = (0, 0);
        for (var round = 0; round < 10_000; round++)
        {
            var input = RandomRounds.Next(random, random.Next(1, 6), random.Next(1, 6)) with { Pins = [] };
            var swapped = input with
            {
                Newcomers = [.. input.Newcomers.Select(newcomer => Requires(newcomer, "language") ? newcomer : newcomer with { Languages = RandomRounds.NextNewcomer(random, "x").Languages })],
                Groups = [.. input.Groups.Select(group => group with { HasWomen = Unless("women", group.HasWomen), HasAccessiblePlace = Unless("accessible", group.HasAccessiblePlace) })],
            };
            Assert.Equal(Result(input), Result(swapped));
            same++;

            // Where one is required it does matter.
            if (!input.Newcomers.Any(newcomer => Requires(newcomer, "women"))) continue;
            var turned = input with { Groups = [.. input.Groups.Select(group => group with { HasWomen = group.HasWomen is not true })] };
            if (Result(input) != Result(turned)) differed++;

            bool? Unless(string requirement, bool? known) =>
                input.Newcomers.Any(newcomer => Requires(newcomer, requirement)) ? known : random.Next(3) switch { 0 => null, 1 => true, _ => false };
        }

        Assert.True(same == 10_000 && differed > 500, $"{same}, {differed}");
    }

    private static bool Requires(Newcomer newcomer, string requirement) => newcomer.Requirements.Contains(requirement, StringComparer.Ordinal);

    // All that a record says after the input.
    private static string Result(MatchingInput input)
    {
        var record = Encoding.UTF8.GetString(RunRecord.Write(MatchingEngine.Run(input, MatchingWeights.Shipped, new RunOptions("r"))));
        return record[record.IndexOf("\"exclusions\"", StringComparison.Ordinal)..];
    }
}
