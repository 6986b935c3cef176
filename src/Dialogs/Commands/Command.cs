namespace SamenHier.Dialogs.Commands;

/// <summary>What a person can ask of the bot at every step.</summary>
public enum Command
{
    /// <summary>To the question before.</summary>
    Back,

    /// <summary>Change an earlier answer.</summary>
    Change,

    /// <summary>Pass over this question.</summary>
    Skip,

    /// <summary>I would rather not say.</summary>
    Decline,

    /// <summary>Why is this asked, and who sees the answer?</summary>
    Why,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>What can I do here?</summary>
    Help,

    /// <summary>Talk to a person.</summary>
    Person,

    /// <summary>What is kept about me?</summary>
    MyData,

    /// <summary>Ask something: by topic, or one entry of the list.</summary>
    Question,

    /// <summary>My group.</summary>
    Group,

    /// <summary>The action plan of my group.</summary>
    Plan,

    /// <summary>My match, or what is proposed to me.</summary>
    Proposal,

    /// <summary>The trainings for members of a group.</summary>
    Training,

    /// <summary>The newsletter.</summary>
    Newsletter,

    /// <summary>Stop, and go on later.</summary>
    Stop,

    /// <summary>Begin (again).</summary>
    Start,
}
