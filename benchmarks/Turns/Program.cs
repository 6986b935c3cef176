using System.CommandLine;
using SamenHier.Benchmarks.Turns;

Option<double> seconds = new("--seconds") { Description = "How long each load is measured.", DefaultValueFactory = _ => 8 };
Option<int[]> conversations = new("--conversations")
{
    Description = "How many conversations at once, for each row.",
    DefaultValueFactory = _ => [1, 16, 64],
    AllowMultipleArgumentsPerToken = true,
};
Option<bool> turnsOnly = new("--turns-only") { Description = "Leaves out start-up and page." };
RootCommand command = new("Measures the server in a process of its own and prints Markdown tables.") { seconds, conversations, turnsOnly };
command.SetAction((parse, cancellationToken) => Report.WriteAsync(
    Console.Out, TimeSpan.FromSeconds(parse.GetValue(seconds)), parse.GetValue(conversations)!, !parse.GetValue(turnsOnly), cancellationToken));
return await command.Parse(args).InvokeAsync();
