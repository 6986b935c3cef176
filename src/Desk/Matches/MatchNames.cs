using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Matches;

/// <summary>Reads the names that the pages of the matching show.</summary>
/// <param name="people">The participants.</param>
/// <param name="groups">The groups.</param>
public sealed class MatchNames(ParticipantDirectory people, GroupDirectory groups)
{
    private const string Newcomer = "newcomer";

    /// <summary>Reads those that a viewer may see.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<NameBook> ReadAsync(StaffMember viewer, CancellationToken cancellationToken)
    {
        Dictionary<ParticipantId, DeskPersonSummary> newcomers = [];
        PeoplePage page;
        var number = 0;
        do
        {
            page = await people.ListForDeskAsync(viewer, new PeopleFilter(Newcomer, number++, PeopleFilter.LargestPage), cancellationToken);
            foreach (var person in page.People) newcomers[person.Id] = person;
        }
        while (page.People.Count == PeopleFilter.LargestPage);

        return new(newcomers, (await groups.ListForDeskAsync(viewer, cancellationToken)).ToDictionary(group => group.Id));
    }
}
