using SamenHier.Dialogs.Plans;

namespace SamenHier.Bot.Plans;

/// <summary>Decides what a visitor with a token gets to see. Whether they belong to the group is looked up anew each time.</summary>
/// <param name="tokens">Reads the token.</param>
/// <param name="words">Puts the plan into words.</param>
/// <param name="find">Finds the group.</param>
/// <param name="time">The clock.</param>
public sealed class PlanVisits(PlanTokens tokens, PlanWords words, FindGroup find, TimeProvider time)
{
    /// <summary>What the visitor gets to see.</summary>
    /// <param name="token">What stands in the address; any text.</param>
    /// <param name="cancellationToken">Ends the visit early.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database could not be read.</exception>
    public Task<PlanVisit> VisitAsync(string token, CancellationToken cancellationToken) => tokens.Read(token, time.GetUtcNow()) switch
    {
        PlanTokenReading.Valid valid => OpenAsync(valid.Pass, cancellationToken),
        PlanTokenReading.Expired expired => Task.FromResult<PlanVisit>(new PlanVisit.Gone(expired.Language)),
        _ => Task.FromResult<PlanVisit>(new PlanVisit.Gone(Language: null)),
    };

    private async Task<PlanVisit> OpenAsync(PlanPass pass, CancellationToken cancellationToken) =>
        await find(pass.Participant, cancellationToken) is { } group
        && group.Id == pass.Group
        && PlanReader.Of(pass.Participant, group.Members, group.Newcomer) is { } reader
            ? new PlanVisit.Open(words.Sheet(group.Profile, group.Members, group.Plan, reader, pass.Language), pass)
            : new PlanVisit.Gone(pass.Language);
}

/// <summary>What came of a visit.</summary>
public abstract record PlanVisit
{
    private PlanVisit()
    {
    }

    /// <summary>The plan is shown.</summary>
    /// <param name="Sheet">The plan.</param>
    /// <param name="Pass">By which right.</param>
    public sealed record Open(PlanSheet Sheet, PlanPass Pass) : PlanVisit;

    /// <summary>There is nothing to show: a wrong or an old address, or somebody who is not of the group any more.</summary>
    /// <param name="Language">The visitor's language; null when it is not known.</param>
    public sealed record Gone(string? Language) : PlanVisit;
}
