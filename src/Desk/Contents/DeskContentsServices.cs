using Microsoft.Extensions.DependencyInjection;
using SamenHier.Dialogs.Contents;

namespace SamenHier.Desk.Contents;

/// <summary>Registers this room of the desk.</summary>
internal static class DeskContentsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDeskContents(this IServiceCollection services) => services
        .AddContents()
        .AddSingleton<ContentEditor>()
        .AddSingleton<TextShelf>()
        .AddSingleton<QuestionClusters>()
        .AddSingleton<UnansweredClusters>()
        .AddSingleton<CaseMaterials>();
}
