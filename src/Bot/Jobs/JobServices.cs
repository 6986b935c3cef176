using SamenHier.Dialogs.Contents;

namespace SamenHier.Bot.Jobs;

/// <summary>Registers what runs by the clock.</summary>
internal static class JobServices
{
    /// <summary>Adds the jobs.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddHostedService<UnconsentedCleanup>().AddHostedService<RetentionCleanup>().AddHostedService<PostcodeReload>().AddHostedService<ContentReload>().AddHostedService<FaqWarmUp>();
}
