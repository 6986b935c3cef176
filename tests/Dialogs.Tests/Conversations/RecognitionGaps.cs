namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>
/// What people type and the recognisers do not read as meant. A test takes care that nothing stays here that is read by now,
/// and nothing is missing.
/// </summary>
internal static class RecognitionGaps
{
    /// <summary>Replies that are plain, and yet are asked about again.</summary>
    public static IReadOnlyList<Gap> AskedAgain { get; } =
    [
        new("nl", "newcomer.wishes", "trap", "The label says 'without stairs'; the bot asks whether that is meant."),
        new("nl", "newcomer.wishes", "trappen", "The same, in the plural."),
        new("en", "newcomer.wishes", "stair", "The label says 'without stairs'; the bot asks whether that is meant."),
        new("en", "newcomer.wishes", "stairs", "The same, in the plural."),
        new("ar", "newcomer.wishes", "درج", "The label says 'without stairs'; the bot asks whether that is meant."),
        new("ti", "newcomer.wishes", "መደያይቦ", "The label says 'without stairs'; the bot asks whether that is meant."),
        new("ar", "data.action", "ايقاف البحث عن مجموعة", "Words of two labels; the bot asks whether the likelier is meant."),
        new("ar", "consent.matching", "ليس الآن", "'Not now': the bot asks whether that is a no."),
    ];

    /// <summary>Replies beyond the labels that are taken for another answer.</summary>
    public static IReadOnlyList<Gap> TakenForAnother { get; } =
    [
        new("nl", "newcomer.free", "maandag", "After the days were chosen, the evenings of Monday are left."),
        new("nl", "volunteer.free", "maandag", "The same, for a member of a group."),
        new("ar", "mygroup.menu", "دورات", "The word for courses begins like the word for a role."),
        new("ti", "newcomer.adults", "ክልቴናን ኣደይን", "'The two of us and my mother': the mother is not counted."),
        new("ar", "check.change", "عملي", "'My work' also names the words about work."),
        new("en", "check.change", "age", "The ages of the children hold this word, the year of birth does not."),
    ];

    public static bool IsTakenForAnother(string language, string question, string words) =>
        TakenForAnother.Any(gap => (gap.Language, gap.Question, gap.Words) == (language, question, words));

    public static bool IsAskedAgain(string language, string question, string words) =>
        AskedAgain.Any(gap => (gap.Language, gap.Question, gap.Words) == (language, question, words));
}

/// <summary>One reply that is not read as meant.</summary>
internal sealed record Gap(string Language, string Question, string Words, string Reason);
