using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace SamenHier.Translation.Azure;

/// <summary>
/// How often and how long is tried: twice more for what passes, after the pause that the service asks for, within one time-out for all; after
/// repeated failures nobody is asked for a while.
/// </summary>
internal static class AttemptPolicy
{
    /// <summary>How often is tried again.</summary>
    public const int MostRetries = 2;

    /// <summary>How many requests within <see cref="Window"/> open the circuit, when at least half of them fail.</summary>
    public const int FailuresThatOpen = 4;

    /// <summary>How long failures count.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>How long the circuit stays open before one request tries whether it is over.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the second try, when the service asks for none; the next is twice as long.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>Puts it together.</summary>
    /// <param name="timeout">The time-out for all tries; a single one gets two thirds of it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="opened">Is told when the circuit opens.</param>
    public static ResiliencePipeline Build(TimeSpan timeout, TimeProvider time, Action opened) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(timeout)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = MostRetries,
            Delay = FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = new PredicateBuilder().Handle<AttemptFailedException>(failure => failure.Kind is AttemptFailure.Passing && (failure.RetryAfter ?? TimeSpan.Zero) < timeout),
            DelayGenerator = static attempt => ValueTask.FromResult((attempt.Outcome.Exception as AttemptFailedException)?.RetryAfter),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = FailuresThatOpen,
            SamplingDuration = Window,
            BreakDuration = Pause,
            ShouldHandle = new PredicateBuilder().Handle<TimeoutRejectedException>().Handle<AttemptFailedException>(failure => failure.Kind is not AttemptFailure.OfTheseTexts),
            OnOpened = _ =>
            {
                opened();
                return ValueTask.CompletedTask;
            },
        })
        .AddTimeout(timeout * 2 / 3)
        .Build();
}
