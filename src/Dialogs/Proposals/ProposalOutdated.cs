namespace SamenHier.Dialogs.Proposals;

/// <summary>Said to the dialog of a proposal in the place of an answer: what it asks about is not there any more as it was.</summary>
internal sealed record ProposalOutdated
{
    private ProposalOutdated()
    {
    }

    /// <summary>The one way to say so.</summary>
    public static ProposalOutdated Now { get; } = new();
}
