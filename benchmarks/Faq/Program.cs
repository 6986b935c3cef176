using System.CommandLine;
using SamenHier.Benchmarks.Faq;
using SamenHier.Dialogs.Faq;

Option<string> sets = new("--practice") { Description = "Another folder of sets than the official ones.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "Sets") };
Option<string> half = new("--half") { Description = "odd (for tuning), even (held out) or all.", DefaultValueFactory = _ => "all" };
Option<string?> misses = new("--misses") { Description = "Lists what is not answered as meant in one language; of the official sets only the half for tuning." };
Option<bool> heldOut = new("--held-out-misses") { Description = "With --misses: the held-out half too. Whoever looks at it can no longer call it held out." };
Option<bool> choose = new("--choose-thresholds") { Description = "Looks for the best thresholds instead; over the official lines for tuning and those of --practice." };
Option<bool> speed = new("--speed") { Description = "Measures the time of a question instead." };
RootCommand command = new("Asks the questions of the test sets and prints, by language, how many are answered rightly, offered, answered wrongly and handed over.") { sets, half, misses, heldOut, choose, speed };
command.SetAction(parse =>
{
    var library = FaqLibrary.Shipped;
    var isOfficial = parse.GetResult(sets) is null or { Implicit: true };
    var lines = AskedSet.ReadAll(parse.GetValue(sets)!).Where(line => parse.GetValue(half) switch
    {
        "odd" => !line.IsHeldOut,
        "even" => line.IsHeldOut,
        _ => true,
    }).ToList();
    if (parse.GetValue(misses) is { } language)
        Report.WriteMisses(Console.Out, library, lines.FindAll(line => line.Language == language && (!isOfficial || !line.IsHeldOut || parse.GetValue(heldOut))));
    else if (parse.GetValue(choose))
        Calibration.Write(Console.Out, library, isOfficial ? lines.FindAll(line => !line.IsHeldOut) : [.. lines, .. AskedSet.ReadAll(Path.Combine(AppContext.BaseDirectory, "Sets")).Where(line => !line.IsHeldOut)]);
    else if (parse.GetValue(speed))
        Speed.Write(Console.Out, library, lines);
    else
        WriteAll(library, lines);
});


static void WriteAll(FaqLibrary library, IReadOnlyList<AskedLine> lines)
{
    foreach (var half in lines.GroupBy(line => line.IsHeldOut))
    {
        Console.WriteLine(half.Key ? "\nHeld out (even lines):\n" : "For tuning (odd lines):\n");
        Report.WriteTable(Console.Out, library, [.. half]);
    }

    Console.WriteLine("\nThresholds:\n");
    Report.WriteThresholds(Console.Out, library, lines.Select(line => line.Language).Distinct());
}

return await command.Parse(args).InvokeAsync();
