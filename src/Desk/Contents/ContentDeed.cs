namespace SamenHier.Desk.Contents;

/// <summary>What somebody does with a version of a piece of content.</summary>
public enum ContentDeed
{
    /// <summary>Proposes words that count once somebody of the programme has reviewed them.</summary>
    Propose,

    /// <summary>Lets words take the place of what ships at once; nobody has reviewed them.</summary>
    Publish,

    /// <summary>Says, for the programme, that the words are right; they count.</summary>
    Review,

    /// <summary>Takes the edit back, so that what ships counts again.</summary>
    Withdraw,
}
