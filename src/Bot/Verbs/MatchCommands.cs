using System.CommandLine;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Matches;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Bot.Verbs;

/// <summary>The verb <c>match</c>: rounds of proposals, from the stored answers or from a file. It proposes; nobody is matched by it.</summary>
internal static class MatchCommands
{
    /// <summary>Builds the command with its parts.</summary>
    /// <param name="directory">The option that names the data directory.</param>
    public static Command Build(Option<string?> directory)
    {
        Option<bool> tryOut = new("--try") { Description = "Works the round out without storing it." };
        Option<bool> explain = new("--explain") { Description = "Adds every alternative: what it would lose, and who would move." };
        Option<string> objective = Objective();
        Command match = new("match", "Works out a round for everybody who waits, and stores its proposals for the community builders to look at.")
        {
            tryOut, objective, explain, File(), Replay(), Rounds(directory), Assign(), Schema(), Weights(),
        };
        match.Validators.Add(result =>
        {
            if (result.GetValue(objective) == MatchVerb.Total && !result.GetValue(tryOut)) result.AddError("Only a fair round can be stored: --objective total goes with --try.");
        });
        match.SetAction((parse, cancellationToken) => CommandLine.WithStoreAsync(
            parse.GetValue(directory),
            services => MatchVerb.RoundAsync(
                new RoundRunner(services.GetRequiredService<RoundStore>(), services.GetRequiredService<TimeProvider>()),
                new(parse.GetRequiredValue(objective), parse.GetValue(explain), parse.GetValue(tryOut)),
                Console.Out,
                Console.Error,
                cancellationToken),
            cancellationToken));
        return match;
    }

    private static Option<string> Objective()
    {
        Option<string> objective = new("--objective")
        {
            Description = "fair (support needs covered, number matched, the worst-off, the total) or total (the total of the scores only, to compare).",
            DefaultValueFactory = _ => MatchVerb.Fair,
        };
        objective.AcceptOnlyFromAmong(MatchVerb.Fair, MatchVerb.Total);
        return objective;
    }

    private static Command File()
    {
        Argument<string> file = new("FILE") { Description = "Newcomers and groups, by the schema that \"match schema\" writes; - for standard input." };
        Option<string?> record = new("--record") { Description = "Where the record of the run is written." };
        Option<string?> weights = new("--weights") { Description = "Other weights than those that are shipped." };
        Option<bool> explain = new("--explain") { Description = "Adds every alternative: what it would lose, and who would move." };
        Option<string> objective = Objective();
        Command command = new("file", "Works out a round from a file; nothing is stored.") { file, objective, explain, record, weights };
        command.SetAction((parse, cancellationToken) => MatchVerb.FileAsync(
            parse.GetRequiredValue(file),
            new(parse.GetRequiredValue(objective), parse.GetValue(explain), IsTryOut: true) { Record = parse.GetValue(record), Weights = parse.GetValue(weights) },
            Console.Out,
            Console.Error,
            cancellationToken));
        return command;
    }

    private static Command Replay()
    {
        Argument<string> file = new("RECORD") { Description = "The record of a run." };
        Command replay = new("replay", "Works out a recorded run again, and says whether it came out the same, byte for byte.") { file };
        replay.SetAction((parse, cancellationToken) => MatchVerb.ReplayAsync(parse.GetRequiredValue(file), Console.Out, Console.Error, cancellationToken));
        return replay;
    }

    private static Command Rounds(Option<string?> directory)
    {
        Option<bool> replay = new("--replay") { Description = "Works every stored round out again." };
        Command rounds = new("rounds", "Lists the stored rounds, the latest first.") { replay };
        rounds.SetAction((parse, cancellationToken) => CommandLine.WithStoreAsync(
            parse.GetValue(directory),
            services => MatchVerb.RoundsAsync(services.GetRequiredService<RoundStore>(), parse.GetValue(replay), Console.Out, cancellationToken),
            cancellationToken));
        return rounds;
    }

    private static Command Assign()
    {
        Option<bool> greatest = new("--greatest") { Description = "The greatest total instead of the least." };
        Command assign = new(
            "assign", "Reads a matrix of whole numbers from standard input, a JSON list of rows (null where a pair is impossible), and writes the assignment with the least total and its proof.") { greatest };
        assign.SetAction((parse, cancellationToken) => AssignVerb.RunAsync(Console.In, parse.GetValue(greatest), Console.Out, Console.Error, cancellationToken));
        return assign;
    }

    private static Command Schema()
    {
        Command schema = new("schema", "Writes the JSON schema of a file of newcomers and groups.");
        schema.SetAction((_, _) => WriteAsync(InputJson.Schema));
        return schema;
    }

    private static Command Weights()
    {
        Command weights = new("weights", "Writes the weights that are shipped.");
        weights.SetAction((_, _) => WriteAsync(System.Text.Encoding.UTF8.GetString(MatchingWeights.Shipped.Write())));
        return weights;
    }

    private static async Task<int> WriteAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }
}
