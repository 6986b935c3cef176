namespace SamenHier.Dialogs.Faq;

/// <summary>Where the facts of an answer come from.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Url">Its address.</param>
/// <param name="Checked">When it was last read for this answer.</param>
/// <param name="Copy">The age of the copy that was read, as a year or a month; <c>undated</c> when it shows none.</param>
public sealed record FaqSource(string Title, Uri Url, DateOnly Checked, string Copy);
