namespace SamenHier.Bot.Messages;

/// <summary>An activity comes from another tenant than the bot's.</summary>
public sealed class OtherTenantException() : Exception("This bot serves one organisation in Teams, and the activity is not from that one.");
