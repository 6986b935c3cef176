namespace SamenHier.Casework.Cases;

/// <summary>Which cases to list.</summary>
/// <param name="Box">Which box of the desk.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="PageSize">How many a page, 1 to 200.</param>
public sealed record CaseFilter(CaseBox Box, int Page = 0, int PageSize = 50)
{
    /// <summary>The most cases that a page has.</summary>
    public const int LargestPage = 200;
}

/// <summary>The boxes of the desk.</summary>
public enum CaseBox
{
    /// <summary>Open ones that nobody has taken.</summary>
    Waiting,

    /// <summary>Open ones that the viewer has taken.</summary>
    Mine,

    /// <summary>All open ones.</summary>
    Open,

    /// <summary>Closed ones, the latest first.</summary>
    Closed,
}
