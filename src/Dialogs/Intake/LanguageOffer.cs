using Microsoft.Bot.Builder;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Intake;

/// <summary>Notices that a person writes in another language than they chose, and offers to go on in it: once, with the next question.</summary>
internal static class LanguageOffer
{
    /// <summary>Looks at a message that goes to the question.</summary>
    /// <param name="turn">The turn; what is to be offered is noted in its file.</param>
    public static void Consider(ITurnContext turn)
    {
        var (file, message) = (turn.File(), turn.Activity.AsMessageActivity()!);
        if (ButtonPress.In(message) is null && file.Profile.Language is { } chosen && !file.Session.LanguageOffered
            && LanguageRecognizer.Recognize(message.Text ?? string.Empty) is { } typed && typed != chosen && !IsLookAlike(typed, chosen))
        {
            file.OfferedLanguage = typed;
        }
    }

    // Farsi, Urdu and others share the script of Arabic, and Amharic that of Tigrinya.
    private static bool IsLookAlike(string typed, string chosen) => typed switch
    {
        "ar" => Languages.IsRightToLeft(chosen),
        "ti" => chosen == "am",
        _ => false,
    };
}
