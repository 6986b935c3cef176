using SamenHier.Bot.Mail;

namespace SamenHier.Bot.Newsletters;

/// <summary>Puts the newsletter into the host: the mail that asks for a confirmation, and the page behind its link.</summary>
internal static class NewsletterServices
{
    // These would write the path of a request, which holds the token of a confirmation; the first also as a scope around every other line.
    private static readonly (string Category, LogLevel Least)[] Quiet =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
    ];

    /// <summary>Adds what it needs.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">Holds the section <see cref="MailOptions.Section"/>; a wrong setting stops the start and names its key.</param>
    public static IServiceCollection AddNewsletter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging(logging =>
        {
            foreach (var (category, least) in Quiet)
            {
                logging.AddFilter(category, least);
            }
        });
        return services
            .AddMail(configuration)
            .AddSingleton<ConfirmationMail>()
            .AddSingleton<ConfirmationDocument>()
            .AddHostedService<ConfirmationJob>();
    }

    /// <summary>Serves the page behind the link.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static IEndpointRouteBuilder MapNewsletter(this IEndpointRouteBuilder endpoints)
    {
        ConfirmationPage.Map(endpoints);
        return endpoints;
    }
}
