using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>Keeps every line of the log, with what a sink would store beside it: parameters, exceptions, scopes.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> lines = new();
    private TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Sink(this, categoryName);

    /// <summary>Waits for a line that contains some words, and returns it.</summary>
    public async Task<string> UntilAsync(string words)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            var next = written.Task;
            if (lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } found)
                return found;
            await next.WaitAsync(patience.Token);
        }
    }

    public void Dispose()
    {
        // What was kept is read after the server has gone.
    }

    private void Add(string line)
    {
        lines.Enqueue(line);
        Interlocked.Exchange(ref written, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private sealed class Sink(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            logs.Add($"{category} scope {Describe(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add($"{logLevel} {category} {formatter(state, exception)} {Describe(state)} {exception}");

        private static string Describe<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
            ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
            : $"{state}";
    }
}
