namespace SamenHier.Tests.Support;

/// <summary>PostgreSQL's programs on this machine.</summary>
public static class PostgresPrograms
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The folder of initdb and pg_ctl; null when they are missing.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(HoldsAll);

    /// <summary>Why tests that need PostgreSQL are skipped; null when they run, or when missing it must be a failure.</summary>
    public static string? SkipReason { get; } =
        Folder is null && Environment.GetEnvironmentVariable("SAMENHIER_REQUIRE_ALL") is not "1"
            ? $"PostgreSQL's programs are neither on PATH nor in {DebianRoot}; install postgresql."
            : null;

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(DebianRoot)
            ? Directory.GetDirectories(DebianRoot).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return debian.Concat(path);
    }

    private static bool HoldsAll(string folder) =>
        Array.TrueForAll(["initdb", "pg_ctl", "postgres"], program => File.Exists(Path.Combine(folder, program)));
}
