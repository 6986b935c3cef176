using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamenHier.Dialogs.Texts;
using SamenHier.Translation;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

public sealed class FurtherLanguageSettingsTests
{
    [Theory]
    [InlineData("uk", "tr", "fa", "so", "fr")]
    public void Known_languages_can_be_configured(params string[] languages) => Validate(languages);

    [Theory]
    [InlineData("nl")]
    [InlineData("xx")]
    [InlineData("uk", "uk")]
    public void Others_stop_the_start_and_the_key_is_named(params string[] languages) =>
        Assert.Contains("Translation:Languages", Assert.Throws<OptionsValidationException>(() => Validate(languages)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_known_language_has_a_name_of_its_own() =>
        Assert.All(Dialogs.Texts.FurtherLanguages.Known, language => Assert.False(string.IsNullOrWhiteSpace(Dialogs.Texts.FurtherLanguages.NameOf(language)) || Languages.Ships(language)));

    private static void Validate(string[] languages)
    {
        var settings = languages.Select((language, index) => KeyValuePair.Create($"Translation:Languages:{index}", (string?)language));
        using var services = new ServiceCollection().AddLogging()
            .AddTranslation(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddFurtherLanguages().BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
