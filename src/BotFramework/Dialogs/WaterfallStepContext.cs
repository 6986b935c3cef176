namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs of a turn, as a waterfall's step sees them.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object? options, IDictionary<string, object> values, int index, DialogReason reason, object? result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        Parent = dc.Parent;
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The step's index, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with, if anything.</summary>
    public object? Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before returned, if anything.</summary>
    public object? Result { get; }

    /// <summary>What the waterfall's steps keep for one another.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step, in the same turn; once a step.</summary>
    /// <param name="result">What this step returns, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    public async Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Arguments.ThrowIfToken(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' went on to the next step already.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
