using System.Net;
using SamenHier.Bot.Tests.StandIns;

namespace SamenHier.Bot.Tests.Hosting;

/// <summary>What a monitor asks.</summary>
public sealed class HealthTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task A_server_that_runs_is_healthy(string path, string words)
    {
        var answer = await HttpAnswer.ReadAsync(await shared.Server.Http.GetAsync(path));

        Assert.Equal((HttpStatusCode.OK, "text/plain", words), (answer.Status, answer.ContentType, answer.Body));
    }
}
