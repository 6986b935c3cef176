using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;

namespace SamenHier.Dialogs.Tests.FurtherLanguages;

/// <summary>The bot as it ships, with Ukrainian and Farsi whose texts are marked English: "[uk] Hello".</summary>
internal static class TranslatedBot
{
    private static readonly Lazy<Task<Bot>> Made = new(MakeAsync);

    public static Task<Bot> GetAsync() => Made.Value;

    private static async Task<Bot> MakeAsync()
    {
        var bot = Bot.With(new QuestionnaireLibrary());
        var english = bot.Texts.In("en").GetAllStrings(includeParentCultures: false).ToDictionary(text => text.Name, text => text.Value, StringComparer.Ordinal);
        var maker = new FurtherTextMaker(new MarkingTranslator(), new ManualTimeProvider());
        List<ContentEdit> edits = [];
        foreach (var language in new[] { "uk", "fa" })
        {
            edits.AddRange(await maker.MakeAsync(new FurtherTextPlan(language, english, []).ToDo, language, CancellationToken.None));
        }

        bot.Get<ContentOverlay>().Use(edits);
        bot.Get<Dialogs.Texts.FurtherLanguages>().Offer(["uk", "fa"]);
        return bot;
    }
}
