using System.CommandLine;
using SamenHier.Benchmarks.Recognition;

Option<string> sets = new("--sets") { Description = "The folder of the test sets.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "Sets") };
Option<string?> misses = new("--misses") { Description = "Lists what is not read as meant in one set, such as date.ti; only its half for tuning." };
Option<bool> heldOut = new("--held-out-misses") { Description = "With --misses: the held-out half too. Whoever looks at it can no longer call it held out." };
Option<bool> speed = new("--speed") { Description = "Measures the time of a reading instead." };
RootCommand command = new("Reads the test sets and prints, by kind and language, how many lines are read right, wrong and not at all.") { sets, misses, heldOut, speed };
command.SetAction(parse =>
{
    var lines = TestSet.ReadAll(parse.GetValue(sets)!);
    if (parse.GetValue(misses) is { } set)
    {
        Report.WriteMisses(Console.Out, lines, set, parse.GetValue(heldOut));
    }
    else if (parse.GetValue(speed))
    {
        Speed.Write(Console.Out, lines);
    }
    else
    {
        Report.WriteTable(Console.Out, lines);
    }
});
return await command.Parse(args).InvokeAsync();
