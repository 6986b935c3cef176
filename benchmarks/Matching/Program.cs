using System.CommandLine;
using SamenHier.Benchmarks.Matching;

Option<int> runs = new("--runs") { Description = "How often each instance is solved, after a warm-up.", DefaultValueFactory = _ => 15 };
Option<string> only = new("--only") { Description = "Measures only the instances with this in their name.", DefaultValueFactory = _ => "" };
Option<string> python = new("--python") { Description = "The Python that has scipy.", DefaultValueFactory = _ => "python3" };
RootCommand command = new("Measures the assignment beside scipy's on the same files in the same run, and prints Markdown tables.") { runs, only, python };
command.SetAction((parse, cancellationToken) => Report.WriteAsync(
    Console.Out, parse.GetValue(runs), parse.GetValue(only)!, parse.GetValue(python)!, cancellationToken));
return await command.Parse(args).InvokeAsync();
