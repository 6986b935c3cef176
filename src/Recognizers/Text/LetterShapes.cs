namespace SamenHier.Recognizers.Text;

/// <summary>Letters that are easily typed or read for each other.</summary>
internal static class LetterShapes
{
    // Arabic letters that differ in their dots, are written alike or stand side by side on the keyboard.
    private static readonly string[] Alike = ["بتثنيپ", "جحخچ", "دذ", "رزژ", "رو", "ثق", "قف", "غع", "عه", "سش", "سي", "لا", "تن", "من", "مك", "صض", "طظ", "فقڤ", "كگ"];

    public static bool AreAlike(char one, char other) =>
        Array.Exists(Alike, letters => letters.Contains(one, StringComparison.Ordinal) && letters.Contains(other, StringComparison.Ordinal));
}
