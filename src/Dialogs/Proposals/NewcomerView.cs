using System.Text.Json;
using SamenHier.Matching.Explanations;

namespace SamenHier.Dialogs.Proposals;

/// <summary>What a newcomer agreed to show to a group, and nothing else: answers as they stood then, in codes and in their own words.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Reasons">Why the two are proposed to each other, as far as it says no more than that.</param>
/// <param name="Builder">The name of the community builder who guides the group.</param>
/// <param name="Wording">The version of the words in which they agreed.</param>
/// <param name="Language">The language in which they agreed.</param>
public sealed record NewcomerView(IReadOnlyList<ShownAnswer> Answers, IReadOnlyList<ViewReason> Reasons, string Builder, string Wording, string Language)
{
    // A reason tells what both have in common, so it needs what the newcomer showed of it. Of "near" not how near.
    private static readonly (string Reason, string Fact)[] Telling =
        [(ReasonCodes.Priorities, "priorities"), (ReasonCodes.Interests, "interests"), (ReasonCodes.Languages, "languages")];

    /// <summary>Makes it.</summary>
    /// <param name="answers">The newcomer's facts that they agreed to show, by fact.</param>
    /// <param name="group">What they were told of the group.</param>
    /// <param name="wording">The version of the words in which they agreed.</param>
    /// <param name="language">The language in which they agreed.</param>
    public static NewcomerView Of(IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> answers, GroupView group, string wording, string language) => new(
        [.. answers.Values.SelectMany(each => each)],
        [.. group.GroupReasons.Select(reason => Told(reason, answers)).OfType<ViewReason>()],
        group.Builder,
        wording,
        language);

    /// <summary>Writes it as JSON in UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ProposalJson.Default.NewcomerView);

    /// <summary>Reads it.</summary>
    /// <param name="json">What was written.</param>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static NewcomerView Read(byte[] json) => JsonSerializer.Deserialize(json, ProposalJson.Default.NewcomerView) ?? throw new JsonException("A view is no null.");

    private static ViewReason? Told(ViewReason reason, IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> answers)
    {
        if (reason.Code == ReasonCodes.Near)
        {
            return reason with { Arguments = [] };
        }

        return Array.Exists(Telling, each => each.Reason == reason.Code && answers.ContainsKey(each.Fact)) ? reason : null;
    }
}
