using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Browser.Tests;

public sealed class ShortIntakeTests(Chromium chromium) : PhoneTest(chromium)
{
    public static TheoryData<string, Manner> EveryLanguageAndManner
    {
        get
        {
            TheoryData<string, Manner> data = [];
            foreach (var language in Languages.All)
            {
                data.Add(language, Manner.ByButton);
                data.Add(language, Manner.ByTyping);
            }

            return data;
        }
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguageAndManner))]
    public async Task From_the_choice_of_language_to_the_code_and_every_answer_is_kept_in_codes(string language, Manner manner)
    {
        var phone = await OpenPhoneAsync();
        Newcomer newcomer = new(language, manner);

        await phone.ChooseLanguageAsync(language);
        var end = await newcomer.TalkAsync(phone);

        Assert.Equal(end.Reference, await phone.ShownCodeAsync());
        var export = await Server.ExportAsync(end.Reference!);
        Assert.Equal((language, IntakeState.Sent), (export.Profile.Language, export.Profile.State));
        var consent = Assert.Single(export.Consents);
        Assert.Equal(("consent.keep", true, language), (consent.Purpose, consent.Given, consent.Language));
        newcomer.IsKeptIn(export);
        await phone.IsInAsync(language);
        await phone.ShowsTranscriptOfAsync(Server);
    }
}
