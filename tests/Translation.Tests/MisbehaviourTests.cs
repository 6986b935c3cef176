using System.Globalization;
using Microsoft.AspNetCore.Http;
using SamenHier.Tests.Support;
using SamenHier.Translation.Azure;

namespace SamenHier.Translation.Tests;

public sealed class MisbehaviourTests
{
    private const string Secret = "mijn dochter is ziek";

    public static TheoryData<string, int> Misdeeds => new()
    {
        // What passes is tried three times in all, the rest once.
        { "401", 1 },
        { "403", 1 },
        { "400", 1 },
        { "redirect", 1 },
        { "500", 3 },
        { "503", 3 },
        { "408", 3 },
        { "dropped", 3 },
        { "no JSON", 1 },
        { "no list", 1 },
        { "fewer", 1 },
        { "no text", 1 },
        { "null", 1 },
        { "empty text", 1 },
        { "another language", 1 },
        { "control character", 1 },
        { "half a character", 1 },
        { "far too long", 1 },
        { "huge", 1 },
        { "cut off", 3 },
    };

    [Theory]
    [MemberData(nameof(Misdeeds))]
    public async Task Whatever_goes_wrong_the_caller_goes_on_without_and_no_word_is_told(string misdeed, int tries)
    {
        await using var elsewhere = await StandInTranslator.StartAsync();
        await using var standIn = await StandInTranslator.StartAsync();
        standIn.Always(Misdeed(misdeed, elsewhere.Address));
        var log = new HeardLog();
        var time = new WatchedTime();
        using var translator = Translators.At(standIn.Address, time, log);

        var translating = translator.TranslateAsync(Secret);
        for (var retry = 1; retry < tries; retry++) await time.LetPassAsync(AttemptPolicy.FirstDelay * retry);
        var exception = await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translating);

        Assert.Equal(tries, standIn.Received.Count);
        Assert.Empty(elsewhere.Received);
        Assert.DoesNotContain("dochter", $"{exception}", StringComparison.Ordinal);
        Assert.DoesNotContain(Translators.Key, $"{exception}", StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.False(line.Contains("dochter", StringComparison.Ordinal) || line.Contains(Translators.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_pause_that_the_service_asks_for_is_kept()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        standIn.Then(StandInTranslator.Status(429, retryAfter: "7"));
        var time = new WatchedTime();
        using var translator = Translators.At(standIn.Address, time);

        var translating = translator.TranslateAsync("dag");
        await time.LetPassAsync(TimeSpan.FromSeconds(7));

        Assert.Equal("[uk] dag", await translating);
        Assert.Equal(2, standIn.Received.Count);
    }

    [Fact]
    public async Task A_pause_longer_than_the_time_out_is_not_waited_for()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        standIn.Always(StandInTranslator.Status(429, retryAfter: "3600"));
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translator.TranslateAsync("dag"));

        Assert.Single(standIn.Received);
    }

    [Fact]
    public async Task Who_does_not_answer_is_not_waited_for_and_not_asked_again()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        var asked = new TaskCompletionSource();
        standIn.Always(async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var time = new ManualTimeProvider();
        using var translator = Translators.At(standIn.Address, time);

        var translating = translator.TranslateAsync("dag");
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translating);
        Assert.Single(standIn.Received);
    }

    [Fact]
    public async Task The_caller_can_stop()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var stop = new CancellationTokenSource();
        standIn.Always(async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => translator.TranslateAsync(["dag"], "nl", "uk", stop.Token));
    }

    [Fact]
    public async Task Nobody_is_there()
    {
        var standIn = await StandInTranslator.StartAsync();
        var address = standIn.Address;
        await standIn.DisposeAsync();
        var time = new WatchedTime();
        using var translator = Translators.At(address, time);

        var translating = translator.TranslateAsync("dag");
        await time.LetPassAsync(AttemptPolicy.FirstDelay);
        await time.LetPassAsync(AttemptPolicy.FirstDelay * 2);

        await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translating);
    }

    [Fact]
    public async Task After_repeated_failures_nobody_is_asked_until_a_pause_has_passed()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        standIn.Always(StandInTranslator.Status(401));
        var time = new ManualTimeProvider();
        using var translator = Translators.At(standIn.Address, time);

        for (var failure = 0; failure < AttemptPolicy.FailuresThatOpen; failure++) await FailAsync();
        await FailAsync();
        Assert.Equal(AttemptPolicy.FailuresThatOpen, standIn.Received.Count);

        // One request tries, and the circuit opens again.
        time.Advance(AttemptPolicy.Pause);
        await FailAsync();
        await FailAsync();
        Assert.Equal(AttemptPolicy.FailuresThatOpen + 1, standIn.Received.Count);

        time.Advance(AttemptPolicy.Pause);
        standIn.Always(null);
        Assert.Equal("[uk] dag", await translator.TranslateAsync("dag"));
        Assert.Equal("[uk] hallo", await translator.TranslateAsync("hallo"));

        Task FailAsync() => Assert.ThrowsAsync<TranslatorUnavailableException>(() => translator.TranslateAsync("dag"));
    }

    [Fact]
    public async Task Texts_that_are_not_taken_do_not_open_the_circuit()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        standIn.Always(StandInTranslator.Status(400));
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        for (var refusal = 0; refusal < 10; refusal++) await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translator.TranslateAsync("dag"));

        Assert.Equal(10, standIn.Received.Count);
    }

    private static Func<HttpContext, Task> Misdeed(string name, string elsewhere) => name switch
    {
        "redirect" => context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = $"{elsewhere}/translate";
            return Task.CompletedTask;
        },
        "dropped" => context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        "cut off" => async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("[{");
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        "huge" => async context =>
        {
            var megabyte = new byte[1024 * 1024];
            Array.Fill(megabyte, (byte)' ');
            for (var sent = 0; sent < 64 && !context.RequestAborted.IsCancellationRequested; sent++) await context.Response.Body.WriteAsync(megabyte);
        },
        "no JSON" => StandInTranslator.Body($"<html>{Secret}</html>"),
        "no list" => StandInTranslator.Body("{}"),
        "fewer" => StandInTranslator.Body("[]"),
        "no text" => StandInTranslator.Body("""[{"translations":[{"to":"uk"}]}]"""),
        "null" => StandInTranslator.Body("""[{"translations":[{"to":"uk","text":null}]}]"""),
        "empty text" => Answer(string.Empty),
        "another language" => StandInTranslator.Body("""[{"translations":[{"to":"ru","text":"да"}]}]"""),
        "control character" => Answer("\\u0000"),
        "half a character" => Answer("\\ud83d"),
        "far too long" => Answer(new string('x', 1000)),
        _ => StandInTranslator.Status(int.Parse(name, CultureInfo.InvariantCulture), body: $$$"""{"error":{"code":{{{name}}}000,"message":"{{{Secret}}}"}}"""),
    };

    private static Func<HttpContext, Task> Answer(string text) => StandInTranslator.Body($$$"""[{"translations":[{"to":"uk","text":"{{{text}}}"}]}]""");
}
