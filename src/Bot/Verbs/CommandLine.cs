using System.CommandLine;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Jobs;
using SamenHier.Bot.Newsletters;
using SamenHier.Casework;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Places;
using SamenHier.Desk.Accounts;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Verbs;

/// <summary>The operator's verbs: JSON on standard output, errors on standard error; exit code 0, 1 (it failed) or 2 (usage).</summary>
internal static class CommandLine
{
    private const string DataDirectory = "--data-directory";
    private const int Usage = 2;

    /// <summary>Whether the command line names a verb rather than settings of the server.</summary>
    /// <param name="args">The command line.</param>
    public static bool Names(string[] args) => args switch
    {
        [] => false,
        ["--help" or "-h" or "--version"] or [DataDirectory, ..] => true,
        [var first, ..] => !first.StartsWith("--", StringComparison.Ordinal) && !first.Contains('=', StringComparison.Ordinal),
    };

    /// <summary>Carries out a verb.</summary>
    /// <param name="args">The command line.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var result = Build().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (StartFailure.Explain(exception) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure.Line);
            return failure.ExitCode;
        }
    }

    /// <summary>Opens the store, brought up to date, and carries out a verb on it.</summary>
    /// <param name="directory">The data directory; null for the one of the settings.</param>
    /// <param name="verb">The verb; gives its exit code.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">The database could not be opened.</exception>
    public static async Task<int> WithStoreAsync(
        string? directory, Func<IServiceProvider, Task<int>> verb, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddLogging().AddRecords(ReadOptions(directory)).AddAccountStore();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<CaseworkDatabase>().PrepareAsync(cancellationToken);
        return await verb(provider);
    }

    private static RootCommand Build()
    {
        Option<string?> directory = new(DataDirectory) { Description = "The data directory; otherwise the setting Data:Directory.", Recursive = true };
        Option<string> reference = new("--reference") { Description = "The person's code: 12 digits, with or without hyphens.", Required = true };
        Option<string?> exported = new("--reference") { Description = reference.Description };
        Option<string?> group = new("--group") { Description = "A group's id, with its members, offers, balance and plan." };
        Option<bool> groups = new("--groups") { Description = "Every group likewise." };

        Command participants = new("participants", "Lists the participants.");
        participants.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => ParticipantVerbs.ListAsync(
                services.GetRequiredService<ParticipantDirectory>(), services.GetRequiredService<GroupDirectory>(), Console.Out, cancellationToken),
            cancellationToken));

        Command export = new("export", "Writes everything that a participant answered, or a group, in codes.") { exported, group, groups };
        export.Validators.Add(result =>
        {
            if (new[] { result.GetValue(exported) is not null, result.GetValue(group) is not null, result.GetValue(groups) }.Count(isGiven => isGiven) != 1)
            {
                result.AddError("Option '--reference' is required, or --group or --groups; one of them.");
            }
        });
        export.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => ExportAsync(services, parse.GetValue(exported), parse.GetValue(group), cancellationToken),
            cancellationToken));

        Command erase = new("erase", "Erases a participant and all that is theirs, for good.") { reference };
        erase.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => ParticipantVerbs.EraseAsync(
                services.GetRequiredService<ParticipantDirectory>(),
                services.GetRequiredService<Eraser>(),
                parse.GetRequiredValue(reference),
                Console.Out,
                Console.Error,
                cancellationToken),
            cancellationToken));

        Command newsletter = new("newsletter", "Lists the confirmed addresses of the newsletter.");
        newsletter.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => NewsletterVerb.ListAsync(services.GetRequiredService<NewsletterStore>(), Console.Out, cancellationToken),
            cancellationToken));

        Command recognize = new("recognize", "Reads lines of JSON from standard input and says what each text means; a line of JSON for each.");
        recognize.SetAction((parse, cancellationToken) => RecognizeAsync(parse.GetValue(directory), cancellationToken));

        return new RootCommand("The bot of Samen Hier. Without a verb it serves the chat.") { directory, participants, export, erase, newsletter, Places(directory), recognize, FaqCommands.Build(directory), UsersVerb.Build(directory), MatchCommands.Build(directory) };
    }

    private static Task<int> ExportAsync(IServiceProvider services, string? reference, string? group, CancellationToken cancellationToken)
    {
        var people = services.GetRequiredService<ParticipantDirectory>();
        var verbs = new GroupVerbs(services.GetRequiredService<GroupDirectory>(), people);
        return (reference, group) switch
        {
            ({ } code, _) => ParticipantVerbs.ExportAsync(people, code, Console.Out, Console.Error, cancellationToken),
            (_, { } id) => verbs.ExportAsync(id, Console.Out, Console.Error, cancellationToken),
            _ => verbs.ListAsync(Console.Out, cancellationToken),
        };
    }

    private static Command Places(Option<string?> directory)
    {
        Argument<string> file = new("FILE") { Description = "GeoNames' file of postal codes, tab-separated as published." };
        Command import = new("import", "Takes over the Dutch postcodes of a file, in the place of those imported before.") { file };
        import.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => PlacesVerb.ImportAsync(
                services.GetRequiredService<PostcodeStore>(), parse.GetRequiredValue(file), Console.Out, Console.Error, cancellationToken),
            cancellationToken));

        Command places = new("places", "Says which postcodes were imported.") { import };
        places.SetAction((parse, cancellationToken) => WithStoreAsync(
            parse.GetValue(directory),
            services => PlacesVerb.ShowAsync(services.GetRequiredService<PostcodeStore>(), Console.Out, cancellationToken),
            cancellationToken));
        return places;
    }

    // Imported postcodes count where there are any; nobody needs a database to have a text read.
    private static async Task<int> RecognizeAsync(string? directory, CancellationToken cancellationToken)
    {
        var options = ReadOptions(directory);
        if (!CaseworkServices.HasDatabase(options))
        {
            return await RecognizeAsync(PlaceRecognizer.Shipped, TimeProvider.System, cancellationToken);
        }

        return await WithStoreAsync(
            directory,
            async services => await RecognizeAsync(
                PlaceRecognizer.Shipped.With(await StoredPostcodes.ReadAsync(services.GetRequiredService<PostcodeStore>(), cancellationToken)),
                services.GetRequiredService<TimeProvider>(),
                cancellationToken),
            cancellationToken);
    }

    private static Task<int> RecognizeAsync(PlaceRecognizer places, TimeProvider time, CancellationToken cancellationToken) =>
        JsonLines.OnConsoleAsync(
            (input, output) => new RecognizeVerb(places, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).RunAsync(input, output, cancellationToken));

    private static CaseworkOptions ReadOptions(string? directory)
    {
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true);
        configuration.AddSamenHierSettings([]);
        var settings = CaseworkSettings.Read(configuration);
        return directory is null ? settings : settings with { DataDirectory = directory };
    }
}
