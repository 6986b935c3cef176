namespace SamenHier.Recognizers.Questions;

/// <summary>What a word or phrase does in a question, or in an answer that looks like one; a word may do several things.</summary>
[Flags]
internal enum QuestionRole : long
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>Adds nothing where a clause begins: a greeting, "but", "please".</summary>
    Filler = 1 << 0,

    /// <summary>Goes on from what was said before: "and".</summary>
    And = 1 << 1,

    /// <summary>A question word.</summary>
    Asker = 1 << 2,

    /// <summary>A question word that may also stand last or second.</summary>
    Late = 1 << 3,

    /// <summary>A question word that stands anywhere.</summary>
    Anywhere = 1 << 4,

    /// <summary>A question word that asks for a reason.</summary>
    Why = 1 << 5,

    /// <summary>A question word for people: with a denial it says "everybody".</summary>
    Anyone = 1 << 6,

    /// <summary>A verb that asks when it stands before whom it is about: "can my wife".</summary>
    Verb = 1 << 7,

    /// <summary>Such a verb, which also begins answers in which "I" is left out: before a noun it asks only about people.</summary>
    NotOfThings = 1 << 8,

    /// <summary>Such a verb, which asks only before "I" and "you".</summary>
    OfSpeakers = 1 << 9,

    /// <summary>Such a verb, which asks only before "you".</summary>
    OfHearer = 1 << 10,

    /// <summary>A verb of what can or must be.</summary>
    Ability = 1 << 11,

    /// <summary>"I", "we".</summary>
    Speaker = 1 << 12,

    /// <summary>"you".</summary>
    Hearer = 1 << 13,

    /// <summary>"it", "they", "this".</summary>
    Thing = 1 << 14,

    /// <summary>"the", "my".</summary>
    Determiner = 1 << 15,

    /// <summary>Somebody of one's own: "wife".</summary>
    Person = 1 << 16,

    /// <summary>Stands before a question word or a place: "in", "from".</summary>
    Preposition = 1 << 17,

    /// <summary>Makes a question of the clause that it begins.</summary>
    AsksFirst = 1 << 18,

    /// <summary>Makes a question of the clause that it stands in: "I want to know".</summary>
    Asks = 1 << 19,

    /// <summary>Says or asks what can or must be, in the same words.</summary>
    MayAsk = 1 << 20,

    /// <summary>What people ask about and seldom answer: costs.</summary>
    Topic = 1 << 21,

    /// <summary>"I don't understand": a question when a question word stands with it.</summary>
    Unclear = 1 << 22,

    /// <summary>"I don't know": an answer, also with a question word.</summary>
    Unknown = 1 << 23,

    /// <summary>"they asked me": the question is somebody else's.</summary>
    Told = 1 << 24,

    /// <summary>Looks like a question and is none: "whatever", "why not".</summary>
    Idle = 1 << 25,

    /// <summary>Part of any answer: "maybe", "about".</summary>
    Hedge = 1 << 26,

    /// <summary>Ends an answer that begins with its verb: "(that) I can not".</summary>
    Tail = 1 << 27,

    /// <summary>What was done, last in an answer that begins with its verb.</summary>
    Done = 1 << 28,

    /// <summary>Denies.</summary>
    Not = 1 << 29,

    /// <summary>Makes the question word before it part of a statement.</summary>
    Embeds = 1 << 30,

    /// <summary>Begins a clause that another one waits for: in that one the verb comes first.</summary>
    Subordinate = 1L << 31,

    /// <summary>A question word that also joins a clause to what it is about: "people who".</summary>
    Relative = 1L << 32,

    /// <summary>Makes a question of the clause that it stands in, unless it begins it or follows "I".</summary>
    AsksAfter = 1L << 33,
}
