namespace SamenHier.Desk.Accounts;

/// <summary>What is wrong with a password. Each has a text.</summary>
internal enum PasswordFault
{
    TooShort,
    TooLong,
    TooEasy,
    OwnName,
}

/// <summary>Which passwords will do: long ones that nobody guesses first. Nothing is asked about signs or capitals.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    // What must be left once the words are gone that a guesser tries first.
    private const int LeastOwn = 7;

    // Rows of the keyboard and of the alphabet, and repeats, have hardly any.
    private const int FewestTurns = 4;

    private static readonly string[] Common =
    [
        "wachtwoord", "welkom", "password", "passwort", "samenhier", "vluchteling", "statushouder", "justiceandpeace", "nederland", "amsterdam",
        "rotterdam", "haarlem", "denhaag", "almere", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "azerty", "letmein", "iloveyou", "admin",
        "beheerder", "geheim", "zomer", "winter", "lente", "herfst", "voetbal", "dragon", "monkey", "1234567890", "123456", "welcome", "login",
    ];

    /// <summary>What is wrong; null when it will do.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">Its owner's name.</param>
    /// <param name="email">Their e-mail address; null for none.</param>
    public static PasswordFault? Check(string password, string name, string? email)
    {
        if (password.EnumerateRunes().Count() < Shortest) return PasswordFault.TooShort;
        if (password.Length > Longest) return PasswordFault.TooLong;

        var folded = Fold(password);
        if (Without(folded, OwnWords(name, email)).Length < LeastOwn) return PasswordFault.OwnName;
        return Without(folded, Common).Length < LeastOwn || Turns(folded) < FewestTurns ? PasswordFault.TooEasy : null;
    }

    private static IEnumerable<string> OwnWords(string name, string? email)
    {
        var address = email ?? "";
        return new[] { address, address.Split('@')[0], name }.Concat(name.Split(' '))
            .Concat(address.Split('@', '.', '-', '_', '+'))
            .Select(Fold).Where(word => word.Length > 2).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length);
    }

    private static string Without(string text, IEnumerable<string> words) =>
        words.Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));

    private static int Turns(string text) => text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) > 1);

    private static string Fold(string text) => string.Concat(text.ToLowerInvariant().Where(character => !char.IsWhiteSpace(character)));
}
