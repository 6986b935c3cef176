using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Alerts;

/// <summary>Remembers which activities of people of the desk were heard, so that a repeat is not answered twice. What they did is kept from being done twice by the store. Safe for many threads.</summary>
internal sealed class HeardActivities
{
    private const int Remembered = 1000;

    private readonly Lock gate = new();
    private readonly HashSet<string> heard = new(StringComparer.Ordinal);
    private readonly Queue<string> inOrder = new();

    /// <summary>Whether an activity is heard for the first time.</summary>
    /// <param name="activity">The activity.</param>
    public bool IsFirst(Activity activity)
    {
        lock (gate)
        {
            if (!heard.Add(KeyOf(activity)))
            {
                return false;
            }

            inOrder.Enqueue(KeyOf(activity));
            if (inOrder.Count > Remembered)
            {
                heard.Remove(inOrder.Dequeue());
            }

            return true;
        }
    }

    /// <summary>Forgets an activity that could not be taken in, so that it may come again.</summary>
    /// <param name="activity">The activity.</param>
    public void Forget(Activity activity)
    {
        lock (gate)
        {
            heard.Remove(KeyOf(activity));
        }
    }

    private static string KeyOf(Activity activity) => $"{activity.Conversation?.Id}\n{activity.Id}";
}
