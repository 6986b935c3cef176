namespace SamenHier.Dialogs.Replies;

/// <summary>A choice as it is shown.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its words in the language of the moment.</param>
/// <param name="Icon">A picture beside them; null for none.</param>
public sealed record ShownChoice(string Code, string Title, string? Icon = null)
{
    /// <summary>The words on the button.</summary>
    public string Label => Icon is null ? Title : $"{Icon} {Title}";

    /// <summary>The code of the button that ends a choice of several.</summary>
    public const string Done = "done";
}
