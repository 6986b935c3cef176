namespace SamenHier.Casework.Cases;

/// <summary>What somebody at the desk does with a case.</summary>
public abstract record CaseAction
{
    private CaseAction()
    {
    }

    /// <summary>Takes it; the bot keeps the turn.</summary>
    public sealed record Claim : CaseAction;

    /// <summary>Takes the turn: from now on the bot is silent.</summary>
    public sealed record TakeTurn : CaseAction;

    /// <summary>Answers the person.</summary>
    /// <param name="Text">The words that the person reads; 1 to 4,000 characters.</param>
    /// <param name="Language">Their language.</param>
    /// <param name="KeepsTurn">Whether the turn stays with (or goes to) who answers; otherwise it goes to the bot, and the question that stood stands again.</param>
    public sealed record Answer(string Text, string Language, bool KeepsTurn) : CaseAction
    {
        /// <summary>The words from which the text was translated by a machine; null when it was not.</summary>
        public string? Original { get; init; }

        /// <summary>The language of the original.</summary>
        public string? OriginalLanguage { get; init; }
    }

    /// <summary>Gives the turn back to the bot.</summary>
    public sealed record HandBack : CaseAction;

    /// <summary>Hands the case to somebody else, who then has it; the turn goes to the bot.</summary>
    /// <param name="To">To whom.</param>
    public sealed record HandTo(StaffId To) : CaseAction;

    /// <summary>Puts it back for whoever takes it; the turn goes to the bot.</summary>
    public sealed record Release : CaseAction;

    /// <summary>Closes it; the turn goes to the bot.</summary>
    /// <param name="Reason">Why: a code of <see cref="CaseReasons.ForClosing"/>.</param>
    public sealed record Close(string Reason) : CaseAction;
}
