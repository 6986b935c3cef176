namespace Microsoft.Bot.Schema;

/// <summary>An earlier message was changed.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
