using System.Security.Cryptography;
using SamenHier.Dialogs.Replies;

namespace SamenHier.Dialogs.Intake;

/// <summary>
/// The code with which a person comes back: 12 decimal digits (39.9 bits of chance). Digits, because they can be read out
/// and typed in every language, by people who read no Latin letters, on any keyboard.
/// </summary>
public static class ReferenceCode
{
    private const int Length = 12;

    /// <summary>Draws a code.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The code as shown, in three groups, set apart so that it keeps its order in a line of Arabic.</summary>
    /// <param name="code">12 digits.</param>
    public static string Show(string code) => FreeText.Isolate($"{code[..4]}-{code[4..8]}-{code[8..]}");

    /// <summary>The code that a message is, as 12 digits 0-9; null when it is none.</summary>
    /// <param name="text">What was typed; see <see cref="DigitCode.Read"/>.</param>
    public static string? Read(string? text) => DigitCode.Read(text, Length);
}
