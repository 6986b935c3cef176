namespace SamenHier.Recognizers.Choices;

/// <summary>What words around a choice mean.</summary>
internal enum ChoiceRole
{
    /// <summary>Adds nothing: "please".</summary>
    Filler,

    /// <summary>Says that something is wanted: "I would like".</summary>
    Want,

    /// <summary>Says that something is looked for, so that it is not there yet: who looks for work does not work.</summary>
    Seek,

    /// <summary>Adds that the choice is not certain: "maybe".</summary>
    Doubt,

    /// <summary>Introduces a number: "option".</summary>
    PositionNoun,

    /// <summary>Sets the next choice apart: "and".</summary>
    And,

    /// <summary>Sets the next clause apart: "but".</summary>
    But,

    /// <summary>One of the choices beside it, not both: "or".</summary>
    Or,

    /// <summary>From one number to another: "to".</summary>
    Range,

    /// <summary>Denies a choice.</summary>
    Not,

    /// <summary>Denies a thing, not the choice: a place "without" stairs.</summary>
    Without,

    /// <summary>Says no to what went before: "nee".</summary>
    No,

    /// <summary>Says no to what went before, or denies what follows: "no".</summary>
    NoOrNot,

    /// <summary>Says yes.</summary>
    Yes,

    /// <summary>Begins a question: nothing is chosen.</summary>
    Question,

    /// <summary>None of the options, or no answer.</summary>
    None,

    /// <summary>Every option.</summary>
    All,

    /// <summary>Every option, when there are two.</summary>
    Both,
}
