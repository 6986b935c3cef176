using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Jobs;

/// <summary>Makes the search ready in every language after the start, so that the first who asks need not wait for it.</summary>
/// <param name="library">The frequently asked questions.</param>
internal sealed class FaqWarmUp(FaqLibrary library) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            foreach (var language in Languages.All.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                library.Index(language);
            }
        },
        stoppingToken);
}
