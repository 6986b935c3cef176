namespace SamenHier.Casework.People;

/// <summary>Which people to list.</summary>
/// <param name="Role">newcomer or volunteer; null for both.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="PageSize">How many a page, 1 to 200.</param>
public sealed record PeopleFilter(string? Role = null, int Page = 0, int PageSize = 50)
{
    /// <summary>The most people that a page has.</summary>
    public const int LargestPage = 200;
}

/// <summary>A page of people.</summary>
/// <param name="People">The people.</param>
/// <param name="Total">How many there are over all pages.</param>
public sealed record PeoplePage(IReadOnlyList<DeskPersonSummary> People, int Total);

/// <summary>One line about a participant, for the desk.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called; null when they did not say.</param>
/// <param name="Role">newcomer or volunteer.</param>
/// <param name="Language">Their language; null until chosen.</param>
/// <param name="Town">Their town, as in <see cref="DeskPerson"/>; null when not known.</param>
/// <param name="State">Where the intake stands.</param>
/// <param name="LastTurnAt">When the latest turn was stored.</param>
public sealed record DeskPersonSummary(
    ParticipantId Id, string? Name, string Role, string? Language, string? Town, IntakeState State, DateTimeOffset LastTurnAt);
