using System.Globalization;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Variants;
using SamenHier.Matching.Input;

namespace SamenHier.Dialogs.Candidates;

/// <summary>Reads what the matching may know out of the stored answers; names, contact and free text stay behind. Pure.</summary>
public static class CandidateReader
{
    private static readonly string[] Read = ["consent", "newcomer", "priorities", "situation", "support", "volunteer", "weegschaal"];

    private static readonly QuestionnaireSet Known = new QuestionnaireLibrary().Newest;

    /// <summary>A newcomer as the matching sees them; null when no variant of the programme fits them.</summary>
    /// <param name="alias">What they are called within the round.</param>
    /// <param name="stored">What is stored of them.</param>
    /// <param name="asOf">The day of the round.</param>
    public static Newcomer? Newcomer(string alias, PoolNewcomer stored, DateOnly asOf)
    {
        if (VariantRules.Shipped.FindVariant(stored.Answers) is not { GroupKind: { } kind } variant)
        {
            return null;
        }

        var (answers, since) = (new KnownAnswers(Known, stored.Answers), DutchDays.Of(stored.AllowedAt));
        var allowsSupport = stored.Consents.TryGetValue(ConsentRecorder.Support, out var support) && support.Given;
        return new Newcomer(alias, kind, variant.Id, since < asOf ? since : asOf)
        {
            Requirements = answers.Codes("newcomer.wishes"),
            Languages = answers.Languages("newcomer.languages", "newcomer.fluent"),
            Needs = allowsSupport ? answers.Needs("support.needs") : [],
            Priorities = answers.Codes("priorities.ranked"),
            Weegschaal = answers.Weighed(),
            Interests = answers.Codes("newcomer.interests"),
            BirthYear = answers.BirthYear("newcomer.birthYear", asOf.Year),
            Children = answers.Children(),
            Place = answers.Place("newcomer.place", "newcomer.plannedPlace"),
        };
    }

    /// <summary>A group as the matching sees it; null when it is not complete, or nobody of it allows the matching.</summary>
    /// <param name="alias">What it is called within the round.</param>
    /// <param name="stored">What is stored of it.</param>
    public static Group? Group(string alias, GroupRecord stored)
    {
        var counted = GroupOverview.Counted(stored.Members);
        if (GroupOverview.Of(stored.Profile, stored.Members, GroupRules.Shipped).Stage is not GroupStage.Sent || counted.Count == 0)
        {
            return null;
        }

        var each = counted.Select(member => new KnownAnswers(Known, member.Answers)).ToList();
        var offers = GroupOffers.Of(stored.Members);
        return new Group(alias, stored.Profile.Kind, [.. each.Select(MemberOf)])
        {
            Languages = Together(offers.Languages, each.SelectMany(answers => answers.Languages("volunteer.languages"))),
            HasWomen = stored.Profile.HasWomen,
            HasAccessiblePlace = AccessibleTo(each),
            Capabilities = Together(offers.Support, each.SelectMany(answers => answers.Needs("volunteer.support"))),
            Offers = Together(offers.Priorities, each.SelectMany(answers => answers.Codes("volunteer.priorities"))),
            Interests = Together(offers.Interests, each.SelectMany(answers => answers.Codes("volunteer.interests"))),
        };
    }

    /// <summary>The versions of the questionnaires by which this reads.</summary>
    public static IReadOnlyDictionary<string, string> Questionnaires { get; } =
        Read.ToDictionary(id => id, id => Known.Get(id).Version.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // Everybody is at least sixteen, so the year of the group's being sent bounds a year of birth no further.
    private static Member MemberOf(KnownAnswers answers) => new()
    {
        Place = answers.Place("volunteer.place"),
        BirthYear = answers.BirthYear("volunteer.birthYear", DateTime.MaxValue.Year),
        Weegschaal = answers.Weighed(),
    };

    // Of what the group offers, what our choices name.
    private static List<string> Together(IReadOnlyList<string> offered, IEnumerable<string> known) =>
        [.. offered.Intersect(known, StringComparer.Ordinal)];

    private static bool? AccessibleTo(List<KnownAnswers> members)
    {
        var said = members.ConvertAll(member => member.Codes("volunteer.accessible"));
        if (said.Exists(codes => codes is ["yes"]))
        {
            return true;
        }

        return said.TrueForAll(codes => codes is ["no"]) ? false : null;
    }
}
