using System.Text.Json.Nodes;
using SamenHier.Desk.Matches;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Bot.Verbs;

/// <summary>Writes a round for an operator, in codes.</summary>
internal static class MatchJson
{
    private const double HundredthsInPercent = 100;

    /// <summary>Writes a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="explains">Whether every alternative is written too.</param>
    public static JsonObject Write(MatchingRun run, bool explains)
    {
        var json = new JsonObject
        {
            ["runId"] = run.Options.RunId,
            ["code"] = run.Code,
            ["weights"] = run.Weights.Version,
            ["objective"] = run.Options.Objective is RunObjective.Fair ? MatchVerb.Fair : MatchVerb.Total,
            ["inputHash"] = run.InputHash,
            ["certificate"] = "checked",
            ["levels"] = List(run.Levels, Level),
            ["proposals"] = List(run.Proposals, card => Card(run, card)),
            ["unmatched"] = List(run.Unmatched, id => Unmatched(run, id)),
            ["wanted"] = List(Explainer.ToRecruit(run), Wanted),
            ["ties"] = List(run.Ties, tie => new JsonObject { ["newcomer"] = tie.Newcomer, ["group"] = tie.Group, ["exact"] = tie.IsExact }),
        };
        if (run.Options.Objective is RunObjective.Fair) json["priceOfFairness"] = Price(FairnessPrice.Of(run));
        if (explains)
        {
            json["alternatives"] = new JsonObject(Explainer.AllAlternatives(run).Select(each => KeyValuePair.Create(each.Key, (JsonNode?)List(each.Value, Alternative))));
            json["exclusions"] = List(run.Exclusions, exclusion => new JsonObject { ["newcomer"] = exclusion.Newcomer, ["group"] = exclusion.Group, ["reasons"] = Codes(exclusion.Reasons) });
        }

        return json;
    }

    /// <summary>Who is behind the aliases, by the ids of the records; and how many were left out.</summary>
    /// <param name="report">A round from the stored answers.</param>
    public static JsonObject People(RoundReport report) => new()
    {
        ["newcomers"] = new JsonObject(report.Newcomers.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value.ToString()))),
        ["groups"] = new JsonObject(report.Groups.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value.ToString()))),
        ["leftOut"] = new JsonObject { ["newcomers"] = report.LeftOut.Newcomers, ["groups"] = report.LeftOut.Groups },
    };

    private static JsonObject Level(LevelValue level)
    {
        var json = new JsonObject { ["code"] = level.Code, ["value"] = level.Value };
        if (level.Ranked.Count > 0) json["ranked"] = List(level.Ranked, value => JsonValue.Create(value));
        return json;
    }

    private static JsonObject Card(MatchingRun run, ScoreCard card) => new()
    {
        ["newcomer"] = card.Newcomer,
        ["group"] = card.Group,
        ["millipoints"] = card.Score,
        ["lines"] = new JsonObject(card.Lines.Select(line => KeyValuePair.Create(line.Criterion, (JsonNode?)JsonValue.Create(line.Millipoints)))),
        ["uncovered"] = Codes(card.Facts.UncoveredNeeds),
        ["why"] = List(Explainer.Why(run, card), Reason),
    };

    private static JsonObject Unmatched(MatchingRun run, string newcomer)
    {
        var why = Explainer.WhyUnmatched(run, newcomer);
        return new() { ["newcomer"] = newcomer, ["reason"] = Reason(why.Reason), ["newcomers"] = Codes(why.Newcomers), ["groups"] = Codes(why.Groups) };
    }

    private static JsonObject Wanted(Wanted wanted) => new()
    {
        ["kind"] = wanted.Kind,
        ["capabilities"] = Codes(wanted.Capabilities),
        ["requirements"] = Codes(wanted.Requirements),
        ["languages"] = Codes(wanted.Languages),
        ["newcomers"] = Codes(wanted.Newcomers),
        ["haveProposal"] = wanted.HasProposal,
    };

    private static JsonObject Alternative(Alternative alternative) => new()
    {
        ["group"] = alternative.Card.Group,
        ["millipoints"] = alternative.Card.Score,
        ["reason"] = Reason(alternative.Reason),
        ["loses"] = new JsonObject(alternative.Losses.Select(loss => KeyValuePair.Create(loss.Level, (JsonNode?)JsonValue.Create(loss.Amount)))),
        ["ranked"] = List(alternative.Ranked, value => JsonValue.Create(value)),
        ["moves"] = List(alternative.Moves, move => new JsonObject { ["newcomer"] = move.Newcomer, ["to"] = move.To }),
    };

    private static JsonObject Price(FairnessPrice price) => new()
    {
        ["fairMillipoints"] = price.FairMillipoints,
        ["greatestMillipoints"] = price.GreatestMillipoints,
        ["percent"] = price.BasisPoints / HundredthsInPercent,
        ["worstOff"] = price.FairWorst,
        ["worstOffOfGreatest"] = price.WorstOfGreatest,
        ["matched"] = price.FairMatched,
        ["matchedOfGreatest"] = price.MatchedOfGreatest,
    };

    private static JsonObject Reason(Reason reason) => new() { ["code"] = reason.Code, ["arguments"] = Codes(reason.Arguments) };

    private static JsonArray Codes(IEnumerable<string> codes) => List(codes, code => JsonValue.Create(code));

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
