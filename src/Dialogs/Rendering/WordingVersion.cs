using System.Security.Cryptography;
using System.Text;

namespace SamenHier.Dialogs.Rendering;

/// <summary>Names a wording by its content, so that each answer can say which words were shown.</summary>
public static class WordingVersion
{
    /// <summary>The first eight hexadecimal digits of the SHA-256 of the words.</summary>
    /// <param name="words">The words shown, in order.</param>
    public static string Of(IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))).AsSpan(0, 4));
}
