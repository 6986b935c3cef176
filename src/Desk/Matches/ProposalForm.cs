using System.Globalization;
using SamenHier.Casework;
using SamenHier.Casework.Matches;

namespace SamenHier.Desk.Matches;

/// <summary>Reads what somebody sent for a proposal. Pure.</summary>
public static class ProposalForm
{
    /// <summary>The most characters of a reason in words.</summary>
    public const int MostWords = 500;

    /// <summary>The deeds by the names that forms give them.</summary>
    public const string Approve = "approve", Decline = "decline", Stop = "stop", Begin = "begin", Pin = "pin", Forbid = "forbid", Lift = "lift", Result = "result";

    private static readonly string[] Questions = ["atHome", "lessLonely", "contact"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Deeds { get; } = [Approve, Decline, Stop, Begin, Pin, Forbid, Lift, Result];

    /// <summary>Who can want a match stopped.</summary>
    public static IReadOnlyList<string> StoppingSides { get; } = [EndCodes.Newcomer, EndCodes.Group, EndCodes.Builder];

    /// <summary>Reads it.</summary>
    /// <param name="typed">What stands in a field; empty when it was not sent.</param>
    /// <returns>The deed, or the first fault.</returns>
    public static (ProposalDeed? Deed, ProposalFault? Fault) Read(Func<string, string> typed) => typed("deed") switch
    {
        Approve => (new ProposalDeed.Approve(), null),
        Decline => ReasonFault(typed) is { } fault ? (null, fault) : (new ProposalDeed.Decline(typed("reason"), WordsOf(typed)), null),
        Stop => ReadStop(typed),
        Begin => DateOnly.TryParseExact(typed("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (new ProposalDeed.SetBegin(day), null) : (null, ProposalFault.Day),
        Pin => ReadOverride(typed, isPin: true),
        Forbid => ReadOverride(typed, isPin: false),
        Lift => GroupOf(typed) is { } group ? (new ProposalDeed.Lift(group), null) : (null, ProposalFault.Group),
        Result => ReadResult(typed),
        _ => (null, ProposalFault.Deed),
    };

    private static (ProposalDeed?, ProposalFault?) ReadStop(Func<string, string> typed)
    {
        if (!StoppingSides.Contains(typed("side"), StringComparer.Ordinal)) return (null, ProposalFault.Side);
        return ReasonFault(typed) is { } fault ? (null, fault) : (new ProposalDeed.Stop(typed("side"), typed("reason"), WordsOf(typed)), null);
    }

    private static (ProposalDeed?, ProposalFault?) ReadOverride(Func<string, string> typed, bool isPin) => (GroupOf(typed), WordsOf(typed)) switch
    {
        (null, _) => (null, ProposalFault.Group),
        (_, null) => (null, ProposalFault.Why),
        (_, { Length: > MostWords }) => (null, ProposalFault.Words),
        ({ } group, { } why) => (new ProposalDeed.Override(group, isPin, why), null),
    };

    private static (ProposalDeed?, ProposalFault?) ReadResult(Func<string, string> typed)
    {
        var marks = Questions.Select(typed).ToList();
        if (marks.Exists(mark => mark is not ("" or "1" or "2" or "3" or "4" or "5"))) return (null, ProposalFault.Mark);

        bool? completed = typed("completed") switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
        return (new ProposalDeed.Record(Mark(marks[0]), Mark(marks[1]), Mark(marks[2]), completed), null);
    }

    private static int? Mark(string text) => text.Length == 0 ? null : text[0] - '0';

    private static ProposalFault? ReasonFault(Func<string, string> typed) => typed switch
    {
        _ when !EndCodes.ForPeople.Contains(typed("reason"), StringComparer.Ordinal) => ProposalFault.Reason,
        _ when WordsOf(typed) is { Length: > MostWords } => ProposalFault.Words,
        _ => null,
    };

    private static string? WordsOf(Func<string, string> typed) => typed("words").ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? words : null;

    private static GroupId? GroupOf(Func<string, string> typed) => Guid.TryParse(typed("group"), out var id) ? new GroupId(id) : null;
}
