using System.CommandLine;
using SamenHier.Benchmarks.Desk;

Option<int> cases = new("--cases") { Description = "How many open cases.", DefaultValueFactory = _ => 10_000 };
Option<int> messages = new("--messages") { Description = "How many messages, over all conversations.", DefaultValueFactory = _ => 100_000 };
Option<int> rounds = new("--rounds") { Description = "How often each question is asked.", DefaultValueFactory = _ => 200 };
Option<string?> postgres = new("--postgres") { Description = "The connection string of an empty PostgreSQL database; otherwise a SQLite file is made and thrown away." };
RootCommand command = new("Fills a database with cases and prints, as a Markdown table, how long the desk waits for it.") { cases, messages, rounds, postgres };
command.SetAction((parse, cancellationToken) => Report.WriteAsync(
    Console.Out, parse.GetValue(cases), parse.GetValue(messages), parse.GetValue(rounds), parse.GetValue(postgres), cancellationToken));
return await command.Parse(args).InvokeAsync();
