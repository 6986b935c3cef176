using SamenHier.Tests.Support;

namespace SamenHier.Translation.Tests;

public sealed class CacheTests
{
    [Fact]
    public async Task What_was_just_translated_is_not_sent_again()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        await translator.TranslateAsync("dag");
        Assert.Equal(["[uk] dag", "[uk] hallo"], await translator.TranslateAsync(["dag", "hallo"], "nl", "uk", CancellationToken.None));
        Assert.Equal(["[tr] dag"], await translator.TranslateAsync(["dag"], "nl", "tr", CancellationToken.None));

        Assert.Equal([["dag"], ["hallo"], ["dag"]], standIn.Received.Select(request => request.Texts));
    }

    [Fact]
    public void Nothing_stays_for_longer_than_half_an_hour()
    {
        var time = new ManualTimeProvider();
        using var cache = new TranslationCache(time, capacity: 1000);

        for (var minute = 0; minute < 5; minute++)
        {
            cache.Put(new CacheKey($"{minute}", "nl", "uk"), "x");
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(5, cache.Count);
        time.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void What_was_used_longest_ago_goes_first()
    {
        using var cache = new TranslationCache(new ManualTimeProvider(), capacity: 12);
        var (first, second, third) = (Key("aaa"), Key("bbb"), Key("ccc"));

        cache.Put(first, "AAA");
        cache.Put(second, "BBB");
        Assert.True(cache.TryGet(first, out _));
        cache.Put(third, "CCC");
        cache.Put(Key("far too long for it"), "x");

        Assert.True(cache.TryGet(first, out var translation) && translation == "AAA");
        Assert.False(cache.TryGet(second, out _));
        Assert.True(cache.TryGet(third, out _));

        static CacheKey Key(string text) => new(text, null, "uk");
    }
}
