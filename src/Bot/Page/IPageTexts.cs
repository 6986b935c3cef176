namespace SamenHier.Bot.Page;

/// <summary>The words of the chat page.</summary>
public interface IPageTexts
{
    /// <summary>One text.</summary>
    /// <param name="language">A code of <see cref="Dialogs.Texts.Languages.All"/>.</param>
    /// <param name="key">A name of <see cref="PageTextKeys.All"/>.</param>
    string Get(string language, string key);
}
