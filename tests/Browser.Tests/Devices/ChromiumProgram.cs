namespace SamenHier.Browser.Tests.Devices;

/// <summary>Debian's Chromium, or another one, on this machine.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>Its path; null when it is missing.</summary>
    public static string? Path { get; } = (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        let path = System.IO.Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();

    /// <summary>Why tests that need it are skipped; null when they run, or when missing it must be a failure.</summary>
    public static string? SkipReason { get; } =
        Path is null && Environment.GetEnvironmentVariable("SAMENHIER_REQUIRE_ALL") is not "1" ? "Chromium is not on the PATH; install chromium." : null;
}
