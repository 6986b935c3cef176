using System.Diagnostics;
using Npgsql;

namespace SamenHier.Tests.Support;

/// <summary>
/// A private PostgreSQL server on a socket in a temporary directory, reached by nobody else. A shell holds it and stops it when its
/// standard input closes, so it never outlives the tests. Use as a fixture; it starts nothing where PostgreSQL is missing and tests skip.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    // $1 programs, $2 data. PostgreSQL's own tools wait for readiness, so nobody polls.
    private const string Script = """
        "$1/initdb" -D "$2" -U tester -A trust -E UTF8 --no-locale --no-sync >/dev/null &&
        "$1/pg_ctl" -D "$2" -w -l "$2/log" -o "-k $2 -c listen_addresses= -c fsync=off -c max_connections=200" start >/dev/null &&
        echo ready && cat >/dev/null
        "$1/pg_ctl" -D "$2" -w -m immediate stop >/dev/null
        """;

    private readonly string data = Path.Combine(Path.GetTempPath(), "samenhier-pg-" + Guid.NewGuid().ToString("N"));
    private Process? shell;

    public async Task InitializeAsync()
    {
        if (PostgresPrograms.SkipReason is not null) return;
        var programs = PostgresPrograms.Folder ?? throw new InvalidOperationException("PostgreSQL is required and its programs are missing.");
        shell = Process.Start(Command(programs)) ?? throw new InvalidOperationException("The shell that holds PostgreSQL did not start.");
        var errors = shell.StandardError.ReadToEndAsync();
        if (await shell.StandardOutput.ReadLineAsync() is not "ready")
            throw new InvalidOperationException("PostgreSQL did not start: " + await errors);
    }

    public async Task DisposeAsync()
    {
        if (shell is null) return;
        NpgsqlConnection.ClearAllPools();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = data, Username = "tester", Database = database, MaxPoolSize = 32 }.ToString();

    private ProcessStartInfo Command(string programs)
    {
        // PostgreSQL refuses to run as root.
        string[] asOther = Environment.UserName is "root" ? ["runuser", "-u", OtherUser(), "--"] : [];
        string[] command = [.. asOther, "sh", "-c", Script, "sh", programs, data];
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static string OtherUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
