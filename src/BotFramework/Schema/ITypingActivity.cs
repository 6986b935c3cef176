namespace Microsoft.Bot.Schema;

/// <summary>The other side is busy with an answer.</summary>
public interface ITypingActivity : IActivity
{
}
