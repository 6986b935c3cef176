using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Newsletters;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Trainings;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs;

/// <summary>Registers the conversation.</summary>
public static class DialogServices
{
    /// <summary>Adds texts, questionnaires, dialogs and the bot. What is read from files is shared; what belongs to a turn is scoped.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        // The host knows who works at the desk, and its settings; without one nobody does.
        services.TryAddSingleton<RosterOfNow>(_ => () => Roster.Empty);
        services.TryAddSingleton(CaseTimes.Default);
        services.TryAddSingleton<CaseLoads>();
        return services.AddConversation();
    }

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddContents()
        .AddSingleton<TextCatalog>()
        .AddSingleton(_ => new QuestionnaireLibrary())
        .AddSingleton<VersionPins>()
        .AddSingleton<FaqMessages>()
        .AddSingleton<FaqConversation>()
        .AddSingleton<FaqDialog>()
        .AddSingleton<CommandFinder>()
        .AddSingleton<FurtherLanguages>()
        .AddSingleton<IChoiceSource, LanguageChoices>()
        .AddSingleton<IChoiceSource, AnswerChoices>()
        .AddSingleton<IChoiceSource, FaqChoices>()
        .AddSingleton(_ => TrainingLibrary.Shipped)
        .AddSingleton<LessonBookmark>()
        .AddSingleton<LessonLines>()
        .AddSingleton<IChoiceSource, TrainingChoices>()
        .AddSingleton<IChoiceSource, CheckChoices>()
        .AddSingleton<TrainingMessages>()
        .AddSingleton<TrainingDialog>()
        .AddSingleton(provider => new Room(Command.Training, provider.GetRequiredService<TrainingDialog>()))
        .AddSingleton<IChoiceSource, NewsletterChoices>()
        .AddSingleton<NewsletterDialog>()
        .AddSingleton(provider => new Room(Command.Newsletter, provider.GetRequiredService<NewsletterDialog>()))
        .AddSingleton(_ => PlanSuggestions.Shipped)
        .AddSingleton<PlanTokens>()
        .AddSingleton<PlanWords>()
        .AddSingleton<PlanMessages>()
        .AddSingleton<PlanDialog>()
        .AddSingleton<IChoiceSource, PlanChoices>()
        .AddSingleton<IChoiceSource, PlanTaskChoices>()
        .AddSingleton<IChoiceSource, PlanOwnerChoices>()
        .AddSingleton(provider => new Room(Command.Plan, provider.GetRequiredService<PlanDialog>()))
        .AddSingleton<ReasonWords>()
        .AddSingleton<ProposalLines>()
        .AddSingleton<ProposalMessages>()
        .AddSingleton<ProposalDialog>()
        .AddSingleton<IChoiceSource, ShowableChoices>()
        .AddSingleton(provider => new Room(Command.Proposal, provider.GetRequiredService<ProposalDialog>()))
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
        .AddSingleton<CaseSettings>()
        .AddSingleton<HandoverMessages>()
        .AddSingleton<BuilderTurn>()
        .AddSingleton<CaseKeeper>()
        .AddSingleton<PersonDialog>()
        .AddSingleton(provider => new Room(Command.Person, provider.GetRequiredService<PersonDialog>()))
        .AddSingleton<IntakeInterruptions>()
        .AddSingleton<IntakeDialog>()
        .AddScoped<TurnStorage>()
        .AddScoped<IStorage>(provider => provider.GetRequiredService<TurnStorage>())
        .AddScoped<ParticipantState>()
        .AddScoped<IntakeBot>();
}
