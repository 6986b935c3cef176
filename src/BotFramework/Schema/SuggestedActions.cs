namespace Microsoft.Bot.Schema;

/// <summary>Buttons that go away once one is pressed.</summary>
public class SuggestedActions
{
    /// <summary>Makes an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="to">Ids of those who see them; everyone when empty.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Makes one with the members given.</summary>
    /// <param name="to">Ids of those who see them; everyone when empty.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this([.. to], [.. actions])
    {
    }

    /// <summary>Ids of those who see them; everyone when empty.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
