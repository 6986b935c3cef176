namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt understood.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether it understood the answer.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer; the type's default where it was not understood.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether parents may take the activity although it was understood.</summary>
    public bool AllowInterruption { get; set; }
}
