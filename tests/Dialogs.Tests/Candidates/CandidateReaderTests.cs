using SamenHier.Casework.People;
using SamenHier.Dialogs.Candidates;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Groups;
using SamenHier.Dialogs.Variants;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Dialogs.Tests.Candidates;

public sealed class CandidateReaderTests
{
    private const string Here = StoredPeople.Here;

    private static readonly DateTimeOffset SentAt = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Here, "statushouder welkomgroep")]
    [InlineData("situation.inNetherlands=no situation.studying=no", "resettlement sponsorgroep")]
    [InlineData("situation.inNetherlands=no situation.studying=yes", "student sponsorgroep")]
    [InlineData("situation.inNetherlands=yes situation.permit=waiting", null)]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped situation.arrivedWithin=no", null)]
    [InlineData("", null)]
    public void The_variant_says_which_kind_of_group_fits_and_whoever_fits_none_is_no_candidate(string known, string? expected)
    {
        var read = Read(known);
        Assert.Equal(expected, read is null ? null : $"{read.Variant} {read.Kind}");
    }

    [Theory]
    [InlineData("newcomer.wishes=women,language", "women language")]
    [InlineData("newcomer.wishes=women,unicorns", "women")]
    [InlineData("newcomer.wishes=skipped", "")]
    [InlineData("newcomer.wishWords=women", "")]
    [InlineData("", "")]
    public void Requirements_are_those_that_were_chosen(string known, string expected) => Assert.Equal(Codes(expected), Read($"{Here} {known}")!.Requirements);

    [Theory]
    [InlineData("newcomer.languages=ti,other,nl newcomer.fluent=ti", "ti nl")]
    [InlineData("newcomer.languages=ar newcomer.fluent=skipped", "ar")]
    [InlineData("newcomer.languages=other", "")]
    public void Languages_are_those_that_we_know_by_name(string known, string expected) => Assert.Equal(Codes(expected), Read($"{Here} {known}")!.Languages);

    [Theory]
    [InlineData("support.needs=trauma,other", true, "trauma other")]
    [InlineData("support.needs=trauma", false, "")]
    [InlineData("support.needs=none", true, "")]
    [InlineData("support.needs=declined", true, "")]
    public void Needs_count_with_the_consent_for_them_only(string known, bool allows, string expected) =>
        Assert.Equal(Codes(expected), CandidateReader.Newcomer("n", StoredPeople.Newcomer($"{Here} {known}", allows), StoredPeople.AsOf)!.Needs);

    [Fact]
    public void Whoever_never_said_whether_support_may_be_asked_about_has_no_needs() => Assert.Empty(CandidateReader.Newcomer(
        "n", StoredPeople.Newcomer($"{Here} support.needs=trauma") with { Consents = new Dictionary<string, Consent>(StringComparer.Ordinal) }, StoredPeople.AsOf)!.Needs);

    [Fact]
    public void Priorities_keep_their_order() => Assert.Equal(Codes("work friendship health"), Read($"{Here} priorities.ranked=work,friendship,health")!.Priorities);

    [Fact]
    public void The_weegschaal_is_read_by_set_and_what_was_not_weighed_is_absent()
    {
        var read = Read($"{Here} weegschaal.birthday=-2 weegschaal.contact=declined weegschaal.initiative=1")!;
        Assert.Equal(new Dictionary<string, int>(StringComparer.Ordinal) { ["birthday"] = -2, ["initiative"] = 1 }, read.Weegschaal);
    }

    [Theory]
    [InlineData("newcomer.household=alone", 0)]
    [InlineData("newcomer.household=couple newcomer.children=3", 0)]
    [InlineData("newcomer.household=family newcomer.children=3", 3)]
    [InlineData("newcomer.household=family", null)]
    [InlineData("newcomer.household=declined", null)]
    [InlineData("", null)]
    public void Children_are_counted_where_that_was_said(string known, int? expected) => Assert.Equal(expected, Read($"{Here} {known}")!.Children);

    [Theory]
    [InlineData("newcomer.birthYear=1992", 1992)]
    [InlineData("newcomer.birthYear=declined newcomer.sixteen=yes", null)]
    [InlineData("newcomer.birthYear=2031", null)]
    public void The_year_of_birth_is_read_where_it_was_said(string known, int? expected) => Assert.Equal(expected, Read($"{Here} {known}")!.BirthYear);

    [Theory]
    [InlineData("newcomer.place=postcode:52.38:4.63", "52.38 4.63 1000")]
    [InlineData("newcomer.place=neighbourhood:52.38:4.63", "52.38 4.63 1500")]
    [InlineData("newcomer.place=town:52.38:4.63", "52.38 4.63 5000")]
    [InlineData("newcomer.plannedPlace=town:52.09:5.12", "52.09 5.12 5000")]
    [InlineData("newcomer.place=declined newcomer.plannedPlace=town:52.09:5.12", "52.09 5.12 5000")]
    [InlineData("newcomer.place=Nergenshuizen", null)]
    [InlineData("newcomer.place=declined", null)]
    public void A_place_is_as_wide_as_it_is_vague(string known, string? expected) =>
        Assert.Equal(expected, Read($"{Here} {known}")!.Place is { } spot ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{spot.Latitude} {spot.Longitude} {spot.RadiusMetres}") : null);

    [Theory]
    [InlineData("2026-03-28T22:30:00Z", "2026-03-28")]
    [InlineData("2026-03-29T22:30:00Z", "2026-03-30")]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-22")]
    public void Waiting_counts_from_a_day_in_the_Netherlands_and_never_from_after_the_round(string allowedAt, string expected)
    {
        var stored = StoredPeople.Newcomer(Here, allowedAt: DateTimeOffset.Parse(allowedAt, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, CandidateReader.Newcomer("n", stored, StoredPeople.AsOf)!.WaitingSince.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_group_is_what_its_members_say_together()
    {
        var read = Group(
            "volunteer.birthYear=1960 volunteer.place=postcode:52.38:4.63 volunteer.languages=nl,other volunteer.priorities=work,friendship volunteer.support=trauma volunteer.interests=cooking weegschaal.birthday=2 volunteer.accessible=skipped",
            "volunteer.birthYear=declined volunteer.languages=nl,ti volunteer.priorities=friendship volunteer.support=none volunteer.interests=cooking,games volunteer.accessible=yes",
            "volunteer.languages=nl volunteer.priorities=skipped volunteer.support=declined weegschaal.birthday=-1 volunteer.accessible=no")!;

        Assert.Equal(("g", "welkomgroep", 1, true), (read.Id, read.Kind, read.Capacity, read.HasAccessiblePlace));
        Assert.Equal([Codes("nl ti"), Codes("friendship work"), Codes("trauma"), Codes("cooking games")], [read.Languages, read.Offers, read.Capabilities, read.Interests]);
        Assert.Equal([1960, null, null], read.Members.Select(member => member.BirthYear));
        Assert.Equal([new Spot(52.38, 4.63, 1000), null, null], read.Members.Select(member => member.Place));
        Assert.Equal([2, null, -1], read.Members.Select(member => member.Weegschaal.TryGetValue("birthday", out var weighed) ? weighed : (int?)null));
        Assert.Empty(read.Variants);
        Assert.Null(read.HasWomen);
    }

    [Theory]
    [InlineData("yes", "no", "no", true)]
    [InlineData("no", "no", "no", false)]
    [InlineData("no", "no", "skipped", null)]
    public void Whether_there_is_an_accessible_place_is_known_when_one_says_yes_or_all_say_no(string first, string second, string third, bool? expected) =>
        Assert.Equal(expected, Group($"volunteer.accessible={first}", $"volunteer.accessible={second}", $"volunteer.accessible={third}")!.HasAccessiblePlace);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Whether_there_are_women_is_what_the_desk_noted(bool? noted)
    {
        var stored = Members.Group(Members.Of("", "", ""), SentAt);
        Assert.Equal(noted, CandidateReader.Group("g", stored with { Profile = stored.Profile with { HasWomen = noted } })!.HasWomen);
    }

    [Fact]
    public void Members_who_do_not_allow_the_matching_do_not_count()
    {
        var read = Group("volunteer.languages=nl", "volunteer.languages=nl", "consent.matching=no volunteer.languages=ti")!;
        Assert.Equal((2, "nl"), (read.Members.Count, Assert.Single(read.Languages)));
        Assert.Null(Group("consent.matching=no", "consent.matching=no", "consent.matching=no"));
    }

    [Fact]
    public void A_group_that_is_not_sent_in_or_not_complete_is_no_candidate()
    {
        Assert.Null(CandidateReader.Group("g", Members.Group(Members.Of("", "", ""))));
        Assert.Null(CandidateReader.Group("g", Members.Group(Members.Of("", ""), SentAt)));
        Assert.Null(CandidateReader.Group("g", Members.Group(Members.Of("", "", "-"), SentAt)));
        Assert.NotNull(CandidateReader.Group("g", Members.Group(Members.Of("", "", ""), SentAt)));
    }

    [Fact]
    public void The_versions_of_what_is_read_are_told() => Assert.Equal(
        ["consent", "newcomer", "priorities", "situation", "support", "volunteer", "weegschaal"], CandidateReader.Questionnaires.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_vocabulary_of_the_weights_is_that_of_the_questionnaires()
    {
        var (words, questions) = (MatchingWeights.Shipped.Vocabulary, Bot.Shipped.Library.Newest);
        AssertSame(words.Kinds, questions.FindQuestion("group.kind")!.Choices);
        AssertSame(words.Variants, VariantRules.Shipped.Variants.Select(variant => variant.Id));
        AssertSame(words.Requirements, questions.FindQuestion("newcomer.wishes")!.Choices);
        AssertSame(words.Needs, questions.FindQuestion("support.needs")!.Choices.Except(["none"], StringComparer.Ordinal));
        AssertSame(words.Priorities, questions.FindQuestion("priorities.ranked")!.Choices);
        AssertSame(words.Sets, questions.Get("weegschaal").Questions.Select(question => question.Id["weegschaal.".Length..]));
        AssertSame(words.Interests, questions.FindQuestion("newcomer.interests")!.Choices);
        AssertSame(words.Languages, questions.FindQuestion("newcomer.languages")!.Choices);
    }

    private static void AssertSame(IEnumerable<string> words, IEnumerable<string> choices) =>
        Assert.Equal(choices.Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));

    private static Newcomer? Read(string known) => CandidateReader.Newcomer("n", StoredPeople.Newcomer(known), StoredPeople.AsOf);

    private static Group? Group(params string[] members)
    {
        var seated = Members.Of(members);
        return CandidateReader.Group("g", Members.Group([.. seated.Zip(members, (member, known) => member with { Answers = Merge(member.Answers, StoredPeople.Answers(known)) })], SentAt));
    }

    private static Dictionary<string, Answer> Merge(IReadOnlyDictionary<string, Answer> with, Dictionary<string, Answer> known)
    {
        foreach (var (question, answer) in with) known.TryAdd(question, answer);
        return known;
    }

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
