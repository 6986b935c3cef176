using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Rules;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Variants;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Scores;

namespace SamenHier.Dialogs.Tests.Proposals;

public sealed class ReasonWordsTests
{
    private static readonly ReasonWords Words = Bot.Shipped.Get<ReasonWords>();

    // One that needs arguments, with some: codes of their kind, and numbers.
    private static readonly Dictionary<string, string[]> Arguments = new(StringComparer.Ordinal)
    {
        [ReasonCodes.Near] = ["4"],
        [ReasonCodes.Priorities] = ["friendship", "health"],
        [ReasonCodes.Interests] = ["cooking", "trips"],
        [ReasonCodes.Languages] = ["ti", "nl"],
        [ReasonCodes.Needs] = ["trauma", "other"],
        [ReasonCodes.Uncovered] = ["learning"],
        [ReasonCodes.Age] = ["3"],
        [ReasonCodes.Loses] = ["worstOff", "12", "afstand"],
        [ReasonCodes.NearTie] = ["waiting"],
        [ReasonCodes.NoGroup] = ["notLanguage", "notWomenUnknown"],
        [ReasonCodes.Crowded] = ["5", "2"],
        [ReasonCodes.FlipDistance] = ["2.5"],
        [ReasonCodes.FlipPriorities] = ["work"],
        [ReasonCodes.FlipCapabilities] = ["physical", "mental"],
        [ReasonCodes.FlipWeegschaal] = ["birthday", "-1"],
        [ReasonCodes.FlipInterests] = ["games"],
    };

    public static TheoryData<string, string> EveryReasonInEveryLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                foreach (var code in ReasonCodes.All.Concat(ExclusionCodes.All)) data.Add(language, code);
            }

            return data;
        }
    }

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryReasonInEveryLanguage))]
    public void A_reason_is_said_in_words_with_all_that_it_tells(string language, string code)
    {
        var arguments = Arguments.GetValueOrDefault(code) ?? [];
        var said = Words.Say(new Reason(code, arguments), language);

        Assert.DoesNotContain('{', said);
        Assert.False(said.EndsWith(':') || said.EndsWith('፦'), said);
        Assert.NotEqual(code, said);
        Assert.False(HoldsCode(said, code, language), said);
        Assert.All(arguments, argument => Assert.True(int.TryParse(argument, out _) || argument == "2.5" ? said.Contains(argument, StringComparison.Ordinal) : !HoldsCode(said, argument, language), $"{said}: {argument}"));
    }

    [Fact]
    public void What_differs_most_is_left_out_where_nothing_does()
    {
        Assert.Equal("Dan verliest de ronde op “alle scores samen”: 3", Words.Say(new Reason(ReasonCodes.Loses, ["total", "3"]), "nl"));
        Assert.Equal("Dan verliest de ronde op “alle scores samen”: 3", Words.Say(new Reason(ReasonCodes.Loses, ["total", "3", ""]), "nl"));
        Assert.Equal("Dan verliest de ronde op “alle scores samen”: 3. Het meeste verschil maakt: Afstand", Words.Say(new Reason(ReasonCodes.Loses, ["total", "3", "afstand"]), "nl"));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Every_code_has_a_name(string language)
    {
        (string Family, IEnumerable<string> Codes)[] families =
        [
            ("criterion", CriterionCodes.All),
            ("level", TextKeyTests.Levels),
            ("need", ChoicesOf("support.needs").Except(["none"], StringComparer.Ordinal)),
            ("priority", ChoicesOf("priorities.ranked")),
            ("interest", ChoicesOf("newcomer.interests")),
            ("language", ChoicesOf("newcomer.languages")),
            ("requirement", ChoicesOf("newcomer.wishes")),
            ("kind", ChoicesOf("group.kind")),
            ("variant", VariantRules.Shipped.Variants.Select(variant => variant.Id)),
            ("set", Bot.Shipped.Library.Newest.Get("weegschaal").Questions.Select(question => question.Id["weegschaal.".Length..])),
        ];
        Assert.All(families, family => Assert.All(family.Codes, code => Assert.NotEqual(code, Words.Name(family.Family, code, language))));
        Assert.All(families, family => Assert.Equal(family.Codes.Count(), family.Codes.Select(code => Words.Name(family.Family, code, language)).Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void A_code_without_words_stays_a_code_and_a_family_that_there_is_not_is_a_fault()
    {
        Assert.Equal("chess", Words.Name("interest", "chess", "nl"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.Name("colour", "red", "nl"));
    }

    // A code may be a word of English, never one of another script; in a Latin one it shows by its capitals inside or by being no word there.
    private static bool HoldsCode(string said, string code, string language) =>
        language is "ar" or "ti" ? said.Split(' ', ',', '،', '፣').Contains(code, StringComparer.Ordinal) : code.Any(char.IsUpper) && said.Contains(code, StringComparison.Ordinal);

    private static IReadOnlyList<string> ChoicesOf(string question) => Bot.Shipped.Library.Newest.FindQuestion(question)!.Choices;
}
