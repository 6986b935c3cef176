using Microsoft.Extensions.Options;
using SamenHier.Bot.Alerts;
using SamenHier.Bot.Cases;
using SamenHier.Bot.Delivery;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Jobs;
using SamenHier.Bot.Messages;
using SamenHier.Bot.Newsletters;
using SamenHier.Bot.Notices;
using SamenHier.Bot.Page;
using SamenHier.Bot.Plans;
using SamenHier.Bot.Teams;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Desk;
using SamenHier.Desk.Accounts;
using SamenHier.Dialogs;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Texts;
using SamenHier.Translation;

namespace SamenHier.Bot.Hosting;

/// <summary>Puts the program together: one line a part.</summary>
public static class BotHost
{
    /// <summary>Builds the server, ready to run.</summary>
    /// <param name="args">The command line: configuration keys such as <c>--urls</c> and <c>--Data:Directory</c>.</param>
    /// <param name="configure">Replaces parts, for tests.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names its key.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(BotHost).Assembly.GetName().Name });
        builder.Configuration.AddSamenHierSettings(args);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services
            .AddSettings(builder.Configuration)
            .AddRecords(CaseworkSettings.Read(builder.Configuration))
            .AddCases(builder.Configuration)
            .AddDialogs()
            .AddTurns()
            .AddTeams()
            .AddNotices()
            .AddMessages(builder.Configuration)
            .AddDirectLine(builder.Configuration)
            .AddChatPage()
            .AddPlanPages()
            .AddNewsletter(builder.Configuration)
            .AddTranslation(builder.Configuration)
            .AddFurtherLanguages()
            .AddDesk(builder.Configuration)
            .AddAlerts(builder.Configuration)
            .AddJobs();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.MapDesk();
        app.MapChatPage();
        app.MapPlanPages();
        app.MapDirectLine();
        app.MapMessages();
        app.MapNewsletter();
        app.MapHealth();
        await app.Services.GetRequiredService<CaseworkDatabase>().PrepareAsync(CancellationToken.None);
        await app.Services.PrepareDeskAsync(CancellationToken.None);
        await app.Services.GetRequiredService<Senders>().RecoverAsync(CancellationToken.None);
        return app;
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<CodeGateOptions>().Bind(configuration.GetSection("Codes"))
            .Validate(options => options.Window > TimeSpan.Zero && options.Window <= TimeSpan.FromDays(1), "Codes:Window must be more than nothing and at most a day.")
            .Validate(options => options.PerConversation >= 1, "Codes:PerConversation must be at least 1.")
            .Validate(options => options.PerAddress >= 1, "Codes:PerAddress must be at least 1.").ValidateOnStart();
        services.AddOptions<OrganisationOptions>().Bind(configuration.GetSection("Organisation"))
            .Validate(options => options.Contact is { Length: > 0 and <= 200 }, "Organisation:Contact must have 1 to 200 characters.")
            .Validate(options => ChannelGuard.IsAddress(options.Url) && !options.Url.EndsWith('/'), "Organisation:Url must be an absolute address with http or https, without a slash at the end.")
            .ValidateOnStart();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<OrganisationOptions>>().Value);
    }

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton<ITurnStages, UnwatchedStages>()
        .AddSingleton<Lanes<ConversationKey>>()
        .AddSingleton<CodeGate>()
        .AddSingleton<TurnThinker>()
        .AddSingleton<TurnTaker>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<EarlierReplies>()
        .AddSingleton<DurableBot>()
        .AddSingleton<IWebChatTurns, WebChatTurns>();
}
