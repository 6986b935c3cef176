using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using SamenHier.Bot.Delivery;

namespace SamenHier.Bot.Tests.AzureChannels;

/// <summary>How long to wait before a message is tried again.</summary>
public sealed class RetryPausesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("90", 90)]
    [InlineData(" 90 ", 90)]
    [InlineData("3600", 3600)]
    [InlineData("3601", 3600)]
    [InlineData("99999999999999", 3600)]
    [InlineData("999999999999999999999999", 3600)]
    [InlineData("Sat, 31 Jan 2026 12:07:00 GMT", 420)]
    [InlineData("Sun, 01 Feb 2026 12:00:00 GMT", 3600)]
    [InlineData("Sat, 31 Jan 2026 11:00:00 GMT", 1)]
    [InlineData("0", 1)]
    [InlineData("-5", 1)]
    [InlineData("1.5", 1)]
    [InlineData("soon", 1)]
    [InlineData("", 1)]
    [InlineData(null, 1)]
    public void As_long_as_the_channel_asks_within_reason(string? retryAfter, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new RetryPauses().Next(Refusal(retryAfter), Now));

    [Fact]
    public void Twice_as_long_each_time_up_to_five_minutes_and_anew_after_a_success()
    {
        RetryPauses pauses = new();
        TimeoutException fault = new();

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], Enumerable.Range(0, 11).Select(_ => (int)pauses.Next(fault, Now).TotalSeconds));
        pauses.Reset();
        Assert.Equal(RetryPauses.First, pauses.Next(fault, Now));
    }

    [Fact]
    public void A_refusal_without_an_answer_is_a_fault_like_another() =>
        Assert.Equal(RetryPauses.First, new RetryPauses().Next(new ErrorResponseException("no answer"), Now));

    private static ErrorResponseException Refusal(string? retryAfter)
    {
        using HttpResponseMessage response = new(HttpStatusCode.TooManyRequests);
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return new ErrorResponseException("not now") { Response = new HttpResponseMessageWrapper(response, "") };
    }
}
