namespace SamenHier.Bot.Alerts;

/// <summary>How people of the desk are told of cases outside it, from the configuration section <c>Desk</c>.</summary>
public sealed class AlertOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Desk";

    /// <summary>Whether a card in a builder's own chat in Teams shows what the person wrote. A channel never does, and neither does an e-mail.</summary>
    public bool TeamsShowsQuestions { get; set; } = true;
}
