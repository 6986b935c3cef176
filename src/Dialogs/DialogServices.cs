using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs;

/// <summary>Registers the conversation.</summary>
public static class DialogServices
{
    /// <summary>Adds texts, questionnaires, dialogs and the bot. What is read from files is shared; what belongs to a turn is scoped.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton<TextCatalog>()
        .AddSingleton(_ => new QuestionnaireLibrary())
        .AddSingleton<VersionPins>()
        .AddSingleton(_ => FaqLibrary.Shipped)
        .AddSingleton<FaqMessages>()
        .AddSingleton<FaqConversation>()
        .AddSingleton<FaqDialog>()
        .AddSingleton<CommandWords>()
        .AddSingleton<CommandFinder>()
        .AddSingleton<IChoiceSource, AnswerChoices>()
        .AddSingleton<IChoiceSource, FaqChoices>()
        .AddSingleton<ChoiceList>()
        .AddSingleton<AnswerSummary>()
        .AddSingleton<QuestionRenderer>()
        .AddSingleton<ReplyExplanations>()
        .AddSingleton<Gazetteer>()
        .AddSingleton<QuestionPrompt>()
        .AddSingleton<AnswerKeeper>()
        .AddSingleton<LanguageDialog>()
        .AddSingleton<MyDataDialog>()
        .AddSingleton<IntakeMessages>()
        .AddSingleton<GroupMessages>()
        .AddSingleton<IChoiceSource, MemberChoices>()
        .AddSingleton<GroupSteps>()
        .AddSingleton<GroupDialog>()
        .AddSingleton(provider => new Room(Command.Group, provider.GetRequiredService<GroupDialog>()))
        .AddSingleton<IntakeInterruptions>()
        .AddSingleton<IntakeDialog>()
        .AddScoped<TurnStorage>()
        .AddScoped<IStorage>(provider => provider.GetRequiredService<TurnStorage>())
        .AddScoped<ParticipantState>()
        .AddScoped<IntakeBot>();
}
