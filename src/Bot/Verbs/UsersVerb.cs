using System.CommandLine;
using System.Text.Json.Nodes;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Bot.Verbs;

/// <summary>The verb <c>users</c>: who works at the desk, and the links by which they get in.</summary>
internal static class UsersVerb
{
    private const string Nobody = "Nobody who is active at the desk has this e-mail address.";
    private const int Failed = 1;
    private const int Usage = 2;

    /// <summary>Builds the command with its parts.</summary>
    /// <param name="directory">The option that names the data directory.</param>
    public static Command Build(Option<string?> directory)
    {
        Command list = new("list", "Lists who works at the desk.");
        list.SetAction((parse, cancellationToken) => WithDeskAsync(
            parse.GetValue(directory), services => ListAsync(services, Console.Out, cancellationToken), cancellationToken));
        return new("users", "The people of the desk.")
        {
            list,
            Invite(directory),
            ForOne(directory, "reset", "Takes away somebody's password and second factors, ends their sessions, and makes a link.", ResetAsync),
            ForOne(directory, "deactivate", "Keeps somebody out of the desk from now on.", DeactivateAsync),
        };
    }

    /// <summary>Writes one object a person, in a list.</summary>
    public static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var accounts = services.GetRequiredService<DeskAccounts>();
        var list = new JsonArray();
        foreach (var member in services.GetRequiredService<RosterBoard>().Current.Staff)
        {
            list.Add(new JsonObject
            {
                ["id"] = member.Id.ToString(),
                ["name"] = member.Name,
                ["email"] = member.Email,
                ["role"] = RoleCode(member.Role),
                ["organisation"] = member.Organisation,
                ["languages"] = new JsonArray([.. member.Languages.Select(language => (JsonNode)language)]),
                ["active"] = member.IsActive,
                ["canSignIn"] = member.IsActive && await accounts.CanSignInAsync(member.Id, cancellationToken),
            });
        }

        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Makes a link for somebody, who is put into the roster first where nobody has their address.</summary>
    public static async Task<int> InviteAsync(
        IServiceProvider services, NewMember invited, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var roster = services.GetRequiredService<RosterBoard>();
        if (Find(roster, invited.Email) is not { } member)
        {
            if (invited.FindFault(roster.Current) is { } fault)
            {
                await errors.WriteLineAsync(fault);
                return Usage;
            }

            member = invited.ToMember();
            await roster.PutAsync(member, cancellationToken);
        }

        return await TellLinkAsync(member, await services.GetRequiredService<DeskInvitations>().CreateAsync(member.Id, cancellationToken), output);
    }

    /// <summary>Takes away every way in that somebody has, and makes a link.</summary>
    public static async Task<int> ResetAsync(IServiceProvider services, string email, TextWriter output, TextWriter errors, CancellationToken cancellationToken) =>
        Find(services.GetRequiredService<RosterBoard>(), email) is { } member
            ? await TellLinkAsync(member, await services.GetRequiredService<DeskInvitations>().ResetAsync(member.Id, cancellationToken), output)
            : await SayNobodyAsync(errors);

    /// <summary>Keeps somebody out.</summary>
    public static async Task<int> DeactivateAsync(IServiceProvider services, string email, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var roster = services.GetRequiredService<RosterBoard>();
        if (Find(roster, email) is not { } member) return await SayNobodyAsync(errors);
        await roster.PutAsync(member with { IsActive = false }, cancellationToken);
        await services.GetRequiredService<DeskInvitations>().CloseAsync(member.Id, cancellationToken);
        await output.WriteLineAsync(new JsonObject { ["id"] = member.Id.ToString(), ["active"] = false }.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static Command Invite(Option<string?> directory)
    {
        Option<string> email = new("--email") { Description = "Their e-mail address.", Required = true };
        Option<string?> name = new("--name") { Description = "Their name; required for somebody new." };
        Option<string> role = new("--role") { Description = "builder, coordinator or administrator.", DefaultValueFactory = _ => "builder" };
        role.AcceptOnlyFromAmong("builder", "coordinator", "administrator");
        Option<string?> organisation = new("--organisation") { Description = "Their organisation's id; only an administrator may have none." };
        Option<string> languages = new("--languages") { Description = "What they speak, as codes with commas between.", DefaultValueFactory = _ => "nl" };
        Command invite = new("invite", "Makes a link for somebody, who is added when they are new.") { email, name, role, organisation, languages };
        invite.SetAction((parse, cancellationToken) => WithDeskAsync(
            parse.GetValue(directory),
            services => InviteAsync(
                services,
                new(parse.GetRequiredValue(email), parse.GetValue(name), parse.GetRequiredValue(role), parse.GetValue(organisation), parse.GetRequiredValue(languages)),
                Console.Out,
                Console.Error,
                cancellationToken),
            cancellationToken));
        return invite;
    }

    private static Command ForOne(
        Option<string?> directory, string name, string what, Func<IServiceProvider, string, TextWriter, TextWriter, CancellationToken, Task<int>> act)
    {
        Option<string> email = new("--email") { Description = "Their e-mail address.", Required = true };
        Command command = new(name, what) { email };
        command.SetAction((parse, cancellationToken) => WithDeskAsync(
            parse.GetValue(directory),
            services => act(services, parse.GetRequiredValue(email), Console.Out, Console.Error, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Task<int> WithDeskAsync(string? directory, Func<IServiceProvider, Task<int>> act, CancellationToken cancellationToken) =>
        CommandLine.WithStoreAsync(
            directory,
            async services =>
            {
                await services.PrepareDeskAsync(cancellationToken);
                return await act(services);
            },
            cancellationToken);

    private static StaffMember? Find(RosterBoard roster, string email) =>
        roster.Current.Staff.FirstOrDefault(member => member.IsActive && string.Equals(member.Email, email.Trim(), StringComparison.OrdinalIgnoreCase));

    private static async Task<int> TellLinkAsync(StaffMember member, string link, TextWriter output)
    {
        await output.WriteLineAsync(new JsonObject { ["id"] = member.Id.ToString(), ["link"] = link }.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static async Task<int> SayNobodyAsync(TextWriter errors)
    {
        await errors.WriteLineAsync(Nobody);
        return Failed;
    }

    private static string RoleCode(StaffRole role) => role.ToString().ToLowerInvariant();
}
