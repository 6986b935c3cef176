using SamenHier.Casework;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Frame;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;

namespace SamenHier.Desk.Matches;

/// <summary>A stored round that was worked out again, and the names of who is in it.</summary>
/// <param name="Stored">The round as stored.</param>
/// <param name="Names">The names that the viewer may see.</param>
public sealed record OpenRound(StoredRound Stored, NameBook Names)
{
    /// <summary>The run, worked out again with its certificate checked; null when that cannot be.</summary>
    public MatchingRun? Run { get; private init; }

    /// <summary>Why there is no run; null when there is one.</summary>
    public ReplayFault? Fault { get; private init; }

    /// <summary>Works a stored round out again.</summary>
    /// <param name="stored">The round as stored.</param>
    /// <param name="names">The names that the viewer may see.</param>
    public static OpenRound Of(StoredRound stored, NameBook names)
    {
        var round = new OpenRound(stored, names);
        if (stored.Record is not { } record) return round with { Fault = ReplayFault.Erased };
        try
        {
            return round with { Run = RunRecord.Replay(record) };
        }
        catch (InvalidInputException)
        {
            return round with { Fault = ReplayFault.OtherVersion };
        }
        catch (CertificateException)
        {
            return round with { Fault = ReplayFault.NotProven };
        }
    }

    /// <summary>Whether what was worked out again is what was stored, byte for byte.</summary>
    public bool IsIdentical() => Run is not null && Stored.Record is { } record && RunRecord.Write(Run).AsSpan().SequenceEqual(record);

    /// <summary>The alias of a newcomer within the round; null when they are not in it.</summary>
    /// <param name="newcomer">Who.</param>
    public string? AliasOf(ParticipantId newcomer) => Stored.Newcomers.FirstOrDefault(each => each.Value == newcomer).Key;

    /// <summary>Who is behind an alias; null when they were erased.</summary>
    /// <param name="alias">The newcomer's alias.</param>
    public ParticipantId? NewcomerOf(string alias) => Stored.Newcomers.TryGetValue(alias, out var id) ? id : null;

    /// <summary>Which group is behind an alias; null when it ended.</summary>
    /// <param name="alias">The group's alias.</param>
    public GroupId? GroupOf(string alias) => Stored.Groups.TryGetValue(alias, out var id) ? id : null;

    /// <summary>What a newcomer of the round is called.</summary>
    /// <param name="alias">The newcomer's alias.</param>
    /// <param name="words">The words of the desk.</param>
    public string Newcomer(string alias, DeskWords words) => Names.Of(NewcomerOf(alias), words);

    /// <summary>What a group of the round is called.</summary>
    /// <param name="alias">The group's alias.</param>
    /// <param name="words">The words of the desk.</param>
    public string Group(string alias, DeskWords words) => Names.Of(GroupOf(alias), words);
}
