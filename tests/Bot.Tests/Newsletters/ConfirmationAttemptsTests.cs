using SamenHier.Bot.Newsletters;

namespace SamenHier.Bot.Tests.Newsletters;

/// <summary>When a mail is tried again, and when no more.</summary>
public sealed class ConfirmationAttemptsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_pauses_double_up_to_an_hour_and_then_it_is_given_up()
    {
        ConfirmationAttempts attempts = new();
        var now = Noon;
        List<double> minutes = [];
        var isGivenUp = false;
        while (!isGivenUp)
        {
            isGivenUp = attempts.NoteFailed("token", now);
            var failed = now;
            while (!attempts.IsDue("token", now)) now = now.AddMinutes(1);
            minutes.Add((now - failed).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60], minutes);
        attempts.Forget("token");
        Assert.True(attempts.IsDue("token", Noon));
    }

    [Fact]
    public void A_server_that_comes_back_is_called_as_before()
    {
        ConfirmationAttempts attempts = new();
        Assert.Equal([1, 2, 4], Enumerable.Range(0, 3).Select(_ => attempts.NoteNoServer(Noon).TotalMinutes));
        Assert.False(attempts.MayCall(Noon.AddMinutes(3)));
        Assert.True(attempts.MayCall(Noon.AddMinutes(4)));
        attempts.NoteSent("token", "proef@example.nl", Noon.AddMinutes(4));
        Assert.True(attempts.MayCall(Noon.AddMinutes(4)));
        Assert.Equal(1, attempts.NoteNoServer(Noon.AddMinutes(5)).TotalMinutes);
    }

    [Fact]
    public void An_address_gets_so_many_mails_a_day_and_more_the_next()
    {
        ConfirmationAttempts attempts = new();
        for (var mail = 0; mail < ConfirmationAttempts.MostADay; mail++)
        {
            Assert.True(attempts.MayWriteTo("proef@example.nl", Noon));
            attempts.NoteSent($"{mail}", "Proef@Example.nl", Noon);
        }

        Assert.False(attempts.MayWriteTo("proef@example.nl", Noon.AddHours(23)));
        Assert.True(attempts.MayWriteTo("ander@example.nl", Noon));
        Assert.True(attempts.MayWriteTo("proef@example.nl", Noon.AddHours(24)));
    }
}
