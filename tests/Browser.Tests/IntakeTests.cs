using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Casework.People;

namespace SamenHier.Browser.Tests;

/// <summary>The whole intake, as a newcomer goes through it on a phone.</summary>
public sealed class IntakeTests(Chromium chromium) : PhoneTest(chromium)
{
    public static TheoryData<string, Manner> LanguagesAndManners => new()
    {
        { "ar", Manner.ByTyping },
        { "ti", Manner.ByTyping },
        { "nl", Manner.ByButton },
        { "en", Manner.ByButton },
    };

    [ChromiumTheory]
    [MemberData(nameof(LanguagesAndManners))]
    public async Task From_the_choice_of_language_over_two_corrections_to_the_code_and_every_answer_is_kept(string language, Manner manner)
    {
        // As most people have it, sliding and all.
        var phone = await OpenPhoneAsync(settings => settings.ReducedMotion = ReducedMotion.NoPreference);
        Newcomer newcomer = new(language, manner);
        await phone.ChooseLanguageAsync(language);

        var check = await newcomer.TalkAsync(phone, until: "check.send");
        newcomer.Corrects("weegschaal.contact", "allSecond");
        await ChangeAsync(phone, newcomer, check, "weegschaal.contact", manner);
        check = await newcomer.TalkAsync(phone, until: "check.send");
        newcomer.Corrects("newcomer.household", "couple");
        foreach (var dropped in new[] { "newcomer.adults", "newcomer.children", "newcomer.childAges" }) newcomer.Corrects(dropped);
        await ChangeAsync(phone, newcomer, check, "newcomer.household", manner);
        var end = await newcomer.TalkAsync(phone);

        Assert.Equal(end.Reference, await phone.ShownCodeAsync());
        var export = await Server.ExportAsync(end.Reference!);
        Assert.Equal((language, IntakeState.Sent), (export.Profile.Language, export.Profile.State));
        Assert.Equal(["consent.keep", "consent.matching", "consent.support"], export.Consents.Where(consent => consent.Given && consent.Language == language).Select(consent => consent.Purpose));
        newcomer.IsKeptIn(export);
        await phone.IsInAsync(language);
        await phone.ShowsTranscriptOfAsync(Server);
    }

    // By the two buttons that lead to any answer, or by the word for changing and the button's words.
    private static async Task ChangeAsync(Phone phone, Newcomer newcomer, BotMessage check, string question, Manner manner)
    {
        if (manner == Manner.ByButton) await phone.PressAsync(check.Question!.LabelOf("change")!);
        else await phone.TypeAsync(newcomer.WordFor("change"));

        var list = await phone.NextAsync();
        if (manner == Manner.ByButton) await phone.PressAsync(list.Question!.LabelOf(question)!);
        else await phone.TypeAsync(newcomer.WordsFor("check.change", question));
    }
}
