using SamenHier.Casework;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Rules;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Candidates;

/// <summary>People as they are stored, written as what is known of them.</summary>
internal static class StoredPeople
{
    public static DateOnly AsOf { get; } = new(2026, 11, 22);

    /// <summary>What makes somebody a newcomer of the variant statushouder.</summary>
    public const string Here = "situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped situation.arrivedWithin=yes situation.studying=no";

    public static PoolNewcomer Newcomer(string known, bool allowsSupport = true, DateTimeOffset? allowedAt = null) => Newcomer(Answers(known), allowsSupport, allowedAt);

    public static PoolNewcomer Newcomer(IReadOnlyDictionary<string, Answer> answers, bool allowsSupport = true, DateTimeOffset? allowedAt = null) => new(
        new ParticipantId(Guid.Empty), 1, answers,
        new Dictionary<string, Consent>(StringComparer.Ordinal) { ["consent.support"] = new("consent.support", allowsSupport, "nl", "", DateTimeOffset.UnixEpoch) },
        allowedAt ?? new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Like <see cref="Known.Answers"/>; a place is written as <c>postcode:52.38:4.63</c>.</summary>
    public static Dictionary<string, Answer> Answers(string known) => Known.Answers(known).ToDictionary(
        answer => answer.Key,
        answer => AnswerValue.IsWithheld(answer.Value) || !answer.Key.EndsWith("lace", StringComparison.Ordinal)
            ? answer.Value
            : answer.Value with { Value = Place(AnswerValue.Parts(answer.Value.Value)[0]) },
        StringComparer.Ordinal);

    private static string Place(string written) => written.Split(':') switch
    {
        [var precision, var latitude, var longitude] => AnswerValue.Of(new Place(
            "Proefplaats", "2011", Number(latitude), Number(longitude), Enum.Parse<PlacePrecision>(precision, ignoreCase: true), "proef") { Town = "Proefstad" }),
        _ => AnswerValue.OfUnknownPlace(written),
    };

    private static double Number(string words) => double.Parse(words, System.Globalization.CultureInfo.InvariantCulture);
}
