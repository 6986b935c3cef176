namespace SamenHier.Bot.Notices;

/// <summary>Registers what tells people something without their having written.</summary>
internal static class NoticeServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services.AddSingleton<NoticeBell>().AddHostedService<NoticeRounds>();
}
