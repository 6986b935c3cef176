using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do; may also change it, or say why not.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
/// <param name="promptContext">The answer and what it answers.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>Whether the prompt ends with the answer.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>An answer and what it answers.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt asks.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the prompt keeps from turn to turn; a validator may add to it.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Which answer this is, from 1.</summary>
    public int AttemptCount => State.TryGetValue(Prompt<T>.AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
