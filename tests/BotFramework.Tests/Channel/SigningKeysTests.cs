using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>Keys come and go without a restart, and nobody can make the bot ask for them often.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly ChannelSide _side = new();
    private ConfigurationBotFrameworkAuthentication _bot = null!;

    public async Task InitializeAsync()
    {
        await _side.InitializeAsync();
        _bot = _side.Bot();
    }

    public Task DisposeAsync() => _side.DisposeAsync();

    private StandInBotService Service => _side.Service;

    private async Task CallAsync(StandInKey key) => await _bot.AuthenticateRequestAsync(ChannelSide.Incoming(), _side.SignedBy(key), CancellationToken.None);

    private async Task RefusedAsync(StandInKey key) => await Assert.ThrowsAsync<UnauthorizedAccessException>(() => CallAsync(key));

    private async Task UncheckedAsync(StandInKey key) => await Assert.ThrowsAsync<InvalidOperationException>(() => CallAsync(key));

    [Fact]
    public async Task Keys_are_read_once_for_many_calls()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync(Service.Key)));

        Assert.Equal(1, Service.MetadataReads);
    }

    [Fact]
    public async Task A_new_key_is_taken_at_once_and_one_that_is_gone_no_longer()
    {
        await CallAsync(Service.Key);
        Service.Publish(Service.UnpublishedKey);

        await CallAsync(Service.UnpublishedKey);

        await RefusedAsync(Service.Key);
    }

    [Fact]
    public async Task Unknown_keys_have_the_metadata_read_once_a_minute_at_most()
    {
        await CallAsync(Service.Key);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => RefusedAsync(Service.UnpublishedKey)));
        Assert.Equal(2, Service.MetadataReads);

        _side.Time.Advance(SigningKeys.PauseAfterUnknownKey);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => RefusedAsync(Service.UnpublishedKey)));
        Assert.Equal(3, Service.MetadataReads);
        await CallAsync(Service.Key);
    }

    [Theory]
    [InlineData("alg none")]
    [InlineData("HS256 with the modulus")]
    [InlineData("wrong issuer")]
    [InlineData("token of another app")]
    [InlineData("no key named")]
    [InlineData("garbage")]
    public async Task What_is_plainly_wrong_has_no_key_read(string name)
    {
        string? header = new TokenCases(Service, ChannelSide.ServiceUrl, _side.Time.GetUtcNow()).Header(name);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _bot.AuthenticateRequestAsync(ChannelSide.Incoming(), header, CancellationToken.None));

        Assert.Equal(0, Service.MetadataReads);
    }

    [Fact]
    public async Task Nobody_is_let_in_or_called_a_liar_while_keys_cannot_be_read()
    {
        Service.IsDown = true;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => UncheckedAsync(Service.Key)));
        int reads = Service.MetadataReads;
        Service.IsDown = false;
        await UncheckedAsync(Service.Key);
        Assert.Equal(reads, Service.MetadataReads);

        _side.Time.Advance(SigningKeys.PauseAfterFault);
        await CallAsync(Service.Key);
    }

    [Fact]
    public async Task Old_keys_are_read_again()
    {
        await CallAsync(Service.Key);
        Service.Publish(Service.OtherChannelsKey);
        _side.Time.Advance(SigningKeys.Fresh + TimeSpan.FromSeconds(1));

        await RefusedAsync(Service.Key);
        Assert.Equal(2, Service.MetadataReads);
    }

    [Fact]
    public async Task Keys_are_believed_for_a_day_while_they_cannot_be_read_again()
    {
        await CallAsync(Service.Key);
        Service.IsDown = true;
        _side.Time.Advance(SigningKeys.Believed);

        await CallAsync(Service.Key);
        await UncheckedAsync(Service.UnpublishedKey);

        _side.Time.Advance(TimeSpan.FromSeconds(1));
        await UncheckedAsync(Service.Key);
    }

    [Fact]
    public async Task Metadata_without_keys_is_no_metadata()
    {
        Service.Publish();

        await UncheckedAsync(Service.Key);
    }

    [Fact]
    public async Task A_caller_who_goes_away_does_not_wait()
    {
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bot.AuthenticateRequestAsync(ChannelSide.Incoming(), _side.SignedBy(Service.Key), gone.Token));
    }
}
