namespace SamenHier.Matching.Scores;

/// <summary>The codes that may occur in an input. A test holds them equal to the choices of the questionnaires.</summary>
/// <param name="Kinds">Kinds of group.</param>
/// <param name="Variants">Variants of the programme.</param>
/// <param name="Requirements">What a newcomer may require.</param>
/// <param name="Needs">Needs of support, which are the capabilities of groups too.</param>
/// <param name="Priorities">Priorities.</param>
/// <param name="Sets">Sets of the weegschaal.</param>
/// <param name="Interests">Interests.</param>
/// <param name="Languages">Languages.</param>
public sealed record Vocabulary(
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Priorities,
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Languages);
