namespace SamenHier.Matching.Explanations;

/// <summary>A group that an organisation would have to find, or what a group would have to learn.</summary>
/// <param name="Kind">The kind of group.</param>
/// <param name="Capabilities">Needs of support that it should be able to meet.</param>
/// <param name="Requirements">Requirements that it should meet.</param>
/// <param name="Languages">Languages of which it should speak one; only where a language in common is required.</param>
/// <param name="Newcomers">The newcomers whom it would help, by id.</param>
/// <param name="HasProposal">Whether those newcomers have a proposal that lacks only the capabilities; false when they have none.</param>
public sealed record Wanted(
    string Kind,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Newcomers,
    bool HasProposal);
