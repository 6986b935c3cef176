using SamenHier.Bot.Alerts;
using SamenHier.Casework;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>What became of an alert by each way.</summary>
public sealed class AlertAttemptsTests
{
    private static readonly Guid Alert = Guid.CreateVersion7(Samples.Now);

    private readonly AlertAttempts attempts = new();

    [Fact]
    public void A_way_that_fails_is_tried_again_after_longer_and_longer_pauses()
    {
        List<double> pauses = [];
        var now = Samples.Now;
        for (var failure = 0; failure < 9; failure++)
        {
            Assert.False(attempts.NoteFailed(Alert, "mail:x", Samples.Now, now));
            var due = now;
            while (!attempts.IsDue(Alert, "mail:x", due)) due += TimeSpan.FromSeconds(1);
            pauses.Add((due - now).TotalSeconds);
            now = due;
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1800, 1800, 1800], pauses);
    }

    [Fact]
    public void A_day_after_it_came_up_it_is_given_up()
    {
        Assert.False(attempts.NoteFailed(Alert, "mail:x", Samples.Now, Samples.Now + AlertAttempts.Limit - TimeSpan.FromSeconds(1)));
        Assert.False(attempts.IsDone(Alert, "mail:x"));

        Assert.True(attempts.NoteFailed(Alert, "mail:x", Samples.Now, Samples.Now + AlertAttempts.Limit));

        Assert.True(attempts.IsDone(Alert, "mail:x"));
        Assert.False(attempts.IsDue(Alert, "mail:x", DateTimeOffset.MaxValue - TimeSpan.FromDays(1)));
    }

    [Fact]
    public void One_way_knows_nothing_of_another()
    {
        attempts.NoteDone(Alert, "teams:x");

        Assert.True(attempts.IsDone(Alert, "teams:x"));
        Assert.False(attempts.IsDone(Alert, "mail:x"));
        Assert.True(attempts.IsDue(Alert, "mail:x", Samples.Now));
    }

    [Fact]
    public void What_the_store_knows_of_is_forgotten()
    {
        attempts.NoteDone(Alert, "teams:x");

        attempts.Forget(Alert, Samples.Now);

        Assert.False(attempts.IsDone(Alert, "teams:x"));
    }

    [Fact]
    public void Many_messages_in_one_wait_are_one_mail()
    {
        var record = CaseId.New(Samples.Now);
        attempts.NoteTold(record, "mail:x", Samples.Now);

        Assert.True(attempts.WasTold(record, "mail:x", Samples.Now));
        Assert.False(attempts.WasTold(record, "mail:y", Samples.Now));
        Assert.False(attempts.WasTold(record, "mail:x", Samples.Now.AddMinutes(1)));
        attempts.Forget(Alert, Samples.Now + AlertAttempts.Limit);
        Assert.False(attempts.WasTold(record, "mail:x", Samples.Now));
    }
}
