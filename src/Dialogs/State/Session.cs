using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Handover;

namespace SamenHier.Dialogs.State;

/// <summary>The little that a conversation remembers beside its dialogs and answers.</summary>
public sealed class Session
{
    /// <summary>Whether the bot has introduced itself.</summary>
    public bool Greeted { get; set; }

    /// <summary>Whether the bot has told how it goes and what happens with answers.</summary>
    public bool ToldAboutPrivacy { get; set; }

    /// <summary>Whether the person said stop; their next message only wakes the conversation.</summary>
    public bool Paused { get; set; }

    /// <summary>Whether the person was offered to go on in another language; it is offered once.</summary>
    public bool LanguageOffered { get; set; }

    /// <summary>The language of which the person was told that a machine translates it; null for none.</summary>
    public string? ToldOfMachine { get; set; }

    /// <summary>The frequently asked question that was answered last, until the person says whether that helped; null when none waits for it.</summary>
    public string? AskedAbout { get; set; }

    /// <summary>The question to which the list had no answer, until the next message; null for none.</summary>
    public string? Unfound { get; set; }

    /// <summary>What somebody of the desk wrote since the person's last message: said again where they go on elsewhere.</summary>
    public IList<BuilderWords> Unheard { get; } = [];

    /// <summary>The group to which the person was invited, until they join or refuse; null for none.</summary>
    public InvitedTo? Invited { get; set; }

    /// <summary>The card whose buttons still answer; null when there is none, as on channels without cards.</summary>
    public StandingCard? Card { get; set; }

    /// <summary>When the person came back by their code; null when they never did. Sensitive answers given before are not shown again.</summary>
    public DateTimeOffset? ResumedAt { get; set; }

    /// <summary>The version of each questionnaire with which the conversation began, by questionnaire.</summary>
    public IDictionary<string, int> Versions { get; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
