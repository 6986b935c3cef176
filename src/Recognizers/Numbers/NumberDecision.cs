using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>Makes one result of the numbers of a text.</summary>
internal sealed class NumberDecision(IReadOnlyList<Token> tokens, NumberSurroundings surroundings, IReadOnlySet<int> edges)
{
    /// <summary>Whether something before makes every reading unsure.</summary>
    public bool IsDoubtful { get; init; }

    public Recognition<int> Decide(IReadOnlyList<NumberMention> mentions)
    {
        var meant = mentions.Select(Meant)
            .Concat(surroundings.Nones.Select(none => new Reading(none, Certainty.Unsure, IsWeak: false)))
            .Where(reading => reading.Certainty != Certainty.None)
            .OrderBy(reading => reading.Mention.First)
            .ToList();
        if (meant.Count == 0 && mentions.Count == 0 && surroundings.OpeningNone() is { } opening)
            meant.Add(new Reading(opening, Certainty.Unsure, IsWeak: false));

        // A number that is plainly one outweighs words that may be one.
        var plain = meant.FindAll(reading => !reading.IsWeak);
        var read = plain.Count > 0 ? plain : meant;
        return read.Count == 0 ? Recognition<int>.Nothing : Decide(read);
    }

    private Reading Meant(NumberMention mention)
    {
        var (certainty, isWeak) = surroundings.CertaintyOf(mention, edges);
        return new Reading(mention, certainty == Certainty.Sure && surroundings.IsYearOfMonth(mention) ? Certainty.Unsure : certainty, isWeak);
    }

    private Recognition<int> Decide(List<Reading> read)
    {
        var first = read[0].Mention.First;
        var span = Token.Span(tokens, first, read.Max(one => one.Mention.End) - first);
        if (Total(read) is { } total)
            return new Recognition<int>(Certainty.Unsure, total, [total], span);
        var values = Values(read);
        if (values.Length == 2 && read.Count == 2 && surroundings.Corrects(read[0].Mention, read[1].Mention))
            return new Recognition<int>(Certainty.Unsure, values[1], [values[1], values[0]], span);
        if (values.Length > 1)
            return new Recognition<int>(Certainty.Ambiguous, default, values, span);
        var certainty = IsDoubtful || surroundings.IsDoubtful ? Certainty.Unsure : read.Max(one => one.Certainty);
        return new Recognition<int>(certainty, values[0], values, span);
    }

    /// <summary>The different values; of "2 sons and 2 daughters" and "2 + 2" the sum is one.</summary>
    private int[] Values(List<Reading> read)
    {
        var values = read.Select(one => one.Value).Distinct().ToArray();
        var counted = read.FindAll(one => one.Value > 0 && (surroundings.Adds || surroundings.PersonsOf(one.Mention) is not null));
        return values.Length == 1 && counted.Count > 1 && (surroundings.Adds || surroundings.KindsOfPeople > 1) ? [.. values, counted.Sum(one => one.Value)] : values;
    }

    /// <summary>The total that a text states beside its parts: "3 children: 2 sons and 1 daughter", "2 sons, 1 daughter, 3 together".</summary>
    private int? Total(List<Reading> read)
    {
        if (read.Count < 3 || surroundings.Says(NumberRole.Or))
            return null;
        var sum = read.Sum(one => one.Value);
        var opens = read[0].Value * 2 == sum;
        var closes = read[^1].Value * 2 == sum;
        if (opens && read.Skip(1).All(one => surroundings.PersonsOf(one.Mention) is not null))
            return read[0].Value;
        return surroundings.Says(NumberRole.Total) && (opens || closes) ? sum / 2 : null;
    }

    private sealed record Reading(NumberMention Mention, Certainty Certainty, bool IsWeak)
    {
        public int Value => Mention.Value!.Value;
    }
}
