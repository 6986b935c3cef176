using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SamenHier.Translation.Tests;

public sealed class SettingsTests
{
    [Fact]
    public async Task Off_is_the_default_and_translates_nothing()
    {
        var translator = With([]).GetRequiredService<ITranslator>();

        Assert.False(translator.IsOn);
        await Assert.ThrowsAsync<TranslatorUnavailableException>(() => translator.TranslateAsync("dag"));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("identity")]
    public void Azure_is_on_with_a_key_or_an_identity(string shown)
    {
        using var services = With(shown == "key" ? [("Provider", "azure"), ("Key", "abc"), ("Languages:0", "uk")] : [("Provider", "azure"), ("UseManagedIdentity", "true")]);

        Assert.True(services.GetRequiredService<ITranslator>().IsOn);
    }

    [Theory]
    [InlineData("Translation:Provider", "Provider", "google")]
    [InlineData("Translation:Key", "Provider", "azure")]
    [InlineData("Translation:Key", "Provider", "azure", "Key", "a", "UseManagedIdentity", "true")]
    [InlineData("Translation:Key", "Provider", "azure", "Key", "a\nb")]
    [InlineData("Translation:Region", "Provider", "azure", "Key", "a", "Region", "west europe")]
    [InlineData("Translation:Endpoint", "Provider", "azure", "Key", "a", "Endpoint", "http://translator.example")]
    [InlineData("Translation:Endpoint", "Provider", "azure", "Key", "a", "Endpoint", "translator.example")]
    [InlineData("Translation:Endpoint", "Provider", "azure", "Key", "a", "Endpoint", "https://translator.example/?a=b")]
    [InlineData("Translation:Endpoint", "Provider", "azure", "UseManagedIdentity", "true", "Endpoint", "http://127.0.0.1:5010")]
    [InlineData("Translation:TimeoutSeconds", "TimeoutSeconds", "0")]
    [InlineData("Translation:TimeoutSeconds", "TimeoutSeconds", "121")]
    [InlineData("Translation:Languages", "Languages:0", "Ukrainian")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, params string[] settings)
    {
        using var services = With([.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider With((string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddTranslation(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Translation:{setting.Key}", (string?)setting.Value))).Build())
        .BuildServiceProvider();
}
