namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that only pass between a bot and its adapter.</summary>
public static class ActivityTypesEx
{
    /// <summary>The answer to an invoke; Value is an InvokeResponse.</summary>
    public const string InvokeResponse = "invokeResponse";
}
