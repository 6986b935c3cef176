using Microsoft.Bot.Builder.Dialogs;

namespace SamenHier.Dialogs.Waterfall;

/// <summary>One step of a <see cref="StepWaterfallDialog"/>.</summary>
/// <param name="step">What the step knows and can do.</param>
/// <param name="cancellationToken">Ends the turn early.</param>
public delegate Task<DialogTurnResult> NamedStep(StepContext step, CancellationToken cancellationToken);

/// <summary>
/// A waterfall whose place is stored by the step's name. Where the SDK's waterfall stores a position, and a release that
/// adds a step would take a reply for the wrong one, here every reply finds the step that it was asked for.
/// </summary>
/// <param name="dialogId">The dialog's id.</param>
/// <param name="steps">The steps in order; names must be unique and stay the same over releases.</param>
public sealed class StepWaterfallDialog(string dialogId, IReadOnlyList<(string Name, NamedStep Run)> steps) : Dialog(dialogId)
{
    private const string StepKey = "step";

    /// <summary>The names of the steps, in order.</summary>
    public IReadOnlyList<string> StepNames { get; } = [.. steps.Select(step => step.Name)];

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        options is GoTo start ? GoAsync(dc, start, cancellationToken) : RunAsync(dc, 0, result: null, StepEntry.Forward, cancellationToken);

    /// <inheritdoc />
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        ResumeDialogAsync(dc, DialogReason.ContinueCalled, result: null, cancellationToken);

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var current = IndexOf((string)dc.ActiveDialog!.State[StepKey]);
        return result switch
        {
            GoBack => RunAsync(dc, Math.Max(current - 1, 0), result: null, StepEntry.Backward, cancellationToken),
            GoTo target => GoAsync(dc, target, cancellationToken),
            StandAgain => RunAsync(dc, current, result: null, StepEntry.Forward, cancellationToken),
            _ => RunAsync(dc, current + 1, result, StepEntry.Forward, cancellationToken),
        };
    }

    private Task<DialogTurnResult> GoAsync(DialogContext dc, GoTo target, CancellationToken cancellationToken) =>
        RunAsync(dc, IndexOf(target.Step), result: null, new StepEntry(FromEnd: false, target.Question), cancellationToken);

    private Task<DialogTurnResult> RunAsync(DialogContext dc, int index, object? result, StepEntry entry, CancellationToken cancellationToken)
    {
        if (index >= steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        dc.ActiveDialog!.State[StepKey] = steps[index].Name;
        return steps[index].Run(new StepContext(dc, result, entry), cancellationToken);
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].Name == name)
            {
                return index;
            }
        }

        throw new InvalidOperationException($"The waterfall {Id} has no step {name}.");
    }
}

/// <summary>Said by a dialog inside a step: back to the step before.</summary>
public sealed record GoBack
{
    private GoBack()
    {
    }

    /// <summary>The one way back.</summary>
    public static GoBack Now { get; } = new();
}

/// <summary>Said by a dialog inside a step, or when the waterfall begins: on with this step.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Question">The question to ask there; null for the step's own order.</param>
public sealed record GoTo(string Step, string? Question = null);

/// <summary>Said by a dialog that lay on top: what is asked below may have changed, so each decides anew what to ask.</summary>
public sealed record StandAgain
{
    private StandAgain()
    {
    }

    /// <summary>The one way to say so.</summary>
    public static StandAgain Now { get; } = new();
}

/// <summary>How a step was entered.</summary>
/// <param name="FromEnd">From the step after it: the last question first.</param>
/// <param name="Question">For one question.</param>
public sealed record StepEntry(bool FromEnd, string? Question)
{
    /// <summary>From the step before it.</summary>
    public static StepEntry Forward { get; } = new(FromEnd: false, Question: null);

    /// <summary>From the step after it.</summary>
    public static StepEntry Backward { get; } = new(FromEnd: true, Question: null);
}
