namespace SamenHier.Dialogs.Replies;

/// <summary>A choice as it is shown.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its words in the language of the moment.</param>
public sealed record ShownChoice(string Code, string Title)
{
    /// <summary>The code of the button that ends a choice of several.</summary>
    public const string Done = "done";
}
