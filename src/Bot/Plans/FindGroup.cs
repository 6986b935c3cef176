using SamenHier.Casework;
using SamenHier.Casework.Groups;

namespace SamenHier.Bot.Plans;

/// <summary>Finds the group of a member or of the newcomer with whom it is matched; null when there is none (any more).</summary>
/// <param name="participant">Who.</param>
/// <param name="cancellationToken">Ends the search early.</param>
/// <exception cref="StoreUnavailableException">The database could not be read.</exception>
public delegate Task<GroupRecord?> FindGroup(ParticipantId participant, CancellationToken cancellationToken);
