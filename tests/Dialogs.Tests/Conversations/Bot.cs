using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>The bot as the program puts it together; each activity is thought about in a scope of its own, as in a real turn.</summary>
internal sealed class Bot
{
    private readonly ServiceProvider services;

    private Bot(QuestionnaireLibrary? library, FaqLibrary? faq = null, Roster? roster = null)
    {
        var parts = new ServiceCollection().AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddSingleton(new OrganisationOptions { Contact = "hello@example.org" }).AddDialogs();
        if (library is not null)
        {
            parts.AddSingleton(library);
        }

        if (faq is not null)
        {
            parts.AddSingleton(faq);
        }

        if (roster is not null)
        {
            parts.AddSingleton<RosterOfNow>(() => roster);
        }

        services = parts.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>The bot as it ships; it keeps nothing, so all tests share it.</summary>
    public static Bot Shipped { get; } = new(library: null);

    /// <summary>The bot as it ships, with people at the desk.</summary>
    public static Bot WithDesk { get; } = new(library: null, roster: DeskPeople.Roster);

    public TextCatalog Texts => Get<TextCatalog>();

    public QuestionnaireLibrary Library => Get<QuestionnaireLibrary>();

    /// <summary>The bot of another release, with other questions.</summary>
    public static Bot With(QuestionnaireLibrary library) => new(library);

    /// <summary>The bot of another release, with other frequently asked questions.</summary>
    public static Bot With(FaqLibrary faq) => new(library: null, faq);

    /// <summary>The bot with other people at the desk.</summary>
    public static Bot With(Roster roster) => new(library: null, roster: roster);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<Thought> ThinkAsync(
        Activity activity, ParticipantId participant, ParticipantRecord? stored, bool isElsewhere, ResumeOutcome resume, DateTimeOffset now,
        InvitationOutcome invitation = InvitationOutcome.None, InvitationLookup? lookup = null, CaseDeed? deed = null)
    {
        await using var scope = services.CreateAsyncScope();
        var storage = scope.ServiceProvider.GetRequiredService<TurnStorage>();
        if (stored is not null)
        {
            storage.Load(stored.State);
        }

        var file = new ParticipantFile(participant, stored, now) { Resume = resume, IsElsewhere = isElsewhere, InvitationOutcome = invitation, Invitation = lookup, Deed = deed };
        var adapter = new ListeningAdapter();
        using var turn = new TurnContext(adapter, activity);
        turn.TurnState.Add(file);
        await scope.ServiceProvider.GetRequiredService<IntakeBot>().OnTurnAsync(turn, CancellationToken.None);
        return new Thought(file, storage.Changes, adapter.Said, adapter.Replaced);
    }
}

/// <summary>What came of thinking.</summary>
internal sealed record Thought(ParticipantFile File, IReadOnlyDictionary<string, byte[]?> State, IReadOnlyList<Activity> Said, IReadOnlyList<Activity> Replaced);
