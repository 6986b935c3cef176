using System.Security.Cryptography;
using SamenHier.Dialogs.Replies;

namespace SamenHier.Dialogs.Groups;

/// <summary>
/// The code by which others join a group: 8 decimal digits (26.6 bits of chance), read out and typed as easily as a reference code.
/// It counts for some weeks and a few people, and wrong ones are limited.
/// </summary>
public static class InvitationCode
{
    private const int Length = 8;

    /// <summary>Draws a code.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The code as shown, in two groups, set apart so that it keeps its order in a line of Arabic.</summary>
    /// <param name="code">8 digits.</param>
    public static string Show(string code) => FreeText.Isolate($"{code[..4]}-{code[4..]}");

    /// <summary>The code that a message is, as 8 digits 0-9; null when it is none.</summary>
    /// <param name="text">What was typed; see <see cref="DigitCode.Read"/>.</param>
    public static string? Read(string? text) => DigitCode.Read(text, Length);
}
