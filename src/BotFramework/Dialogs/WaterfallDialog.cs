using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <param name="stepContext">The dialogs of this turn, with what the step before returned.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>Where the dialogs stand.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>A dialog of steps, each given what the one before it returned.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Makes a waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its first steps, if any.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    /// <summary>The id and the number of steps.</summary>
    /// <returns>A text that changes with either.</returns>
    public override string GetVersion() => $"{Id}:{_steps.Count.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This dialog.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.ThrowIfToken(options, nameof(options));
        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options!;
        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[PersistedInstanceId] = instanceId;
        Track("WaterfallStart", instanceId);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type is ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await RunStepAsync(dc, IndexOf(dc.ActiveDialog!) + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason is DialogReason.CancelCalled or DialogReason.EndCalled)
        {
            var instanceId = StateJson.ConvertInPlace<string>(instance.State, PersistedInstanceId) ?? string.Empty;
            if (reason == DialogReason.EndCalled)
            {
                Track("WaterfallComplete", instanceId);
            }
            else
            {
                Track("WaterfallCancel", instanceId, StepName(IndexOf(instance)));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs a step.</summary>
    /// <param name="stepContext">The step.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", StateJson.ConvertInPlace<string>(stepContext.ActiveDialog!.State, PersistedInstanceId) ?? string.Empty, StepName(stepContext.Index));
        return await _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step with an index; behind the last one the dialog ends.</summary>
    /// <param name="dc">The dialogs of this turn.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="reason">Why.</param>
    /// <param name="result">What the step before returned, if anything.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Where the dialogs stand.</returns>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        var values = StateJson.ConvertInPlace<IDictionary<string, object>>(state, PersistedValues)!;
        var stepContext = new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result);
        return await OnStepAsync(stepContext, cancellationToken);
    }

    private static int IndexOf(DialogInstance instance) => StateJson.ConvertInPlace<int>(instance.State, StepIndex);

    private string StepName(int index)
    {
        // A lambda's compiled name says nothing to a reader.
        var name = index < _steps.Count ? _steps[index].Method.Name : string.Empty;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal) ? $"Step{index + 1}of{_steps.Count}" : name;
    }

    private void Track(string eventName, string instanceId, string? stepName = null)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (stepName is not null)
        {
            properties["StepName"] = stepName;
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }
}
