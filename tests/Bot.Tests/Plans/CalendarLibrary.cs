using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SamenHier.Bot.Tests.Plans;

/// <summary>The calendar library ical.js in a node process.</summary>
internal static class CalendarLibrary
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>Reads a calendar file; fails where the library does.</summary>
    public static async Task<ReadCalendar> ReadAsync(string file)
    {
        var (exit, output, errors) = await RunAsync(await Installed.Value, file, "node", "read.js");
        Assert.True(exit == 0, errors);
        return JsonSerializer.Deserialize<ReadCalendar>(output, JsonSerializerOptions.Web)!;
    }

    // Into the tests' own folder, so that the sources stay as they are; a second run finds it done.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "plan-calendar");
        Directory.CreateDirectory(folder);
        var (stamp, pinned) = (Path.Combine(folder, "node_modules", ".installed"), Path.Combine(Sources(), "package-lock.json"));
        var isInstalled = File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == await File.ReadAllTextAsync(pinned);
        foreach (var source in Directory.EnumerateFiles(Sources()))
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        if (isInstalled)
            return folder;

        string[] install = OperatingSystem.IsWindows() ? ["cmd", "/c", "npm", "ci", "--ignore-scripts"] : ["npm", "ci", "--ignore-scripts"];
        var (exit, output, errors) = await RunAsync(folder, input: "", install[0], install[1..]);
        if (exit != 0)
            throw new InvalidOperationException($"npm ci failed: {output}{errors}");

        File.Copy(pinned, stamp, overwrite: true);
        return folder;
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string folder, string input, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    private static string Sources([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "calendar");
}

/// <summary>A calendar file as the library read it.</summary>
internal sealed record ReadCalendar(string Name, string Version, string Method, IReadOnlyList<ReadEvent> Events);

/// <summary>An event as the library read it.</summary>
internal sealed record ReadEvent(string Uid, string Summary, string Description, string Start, string End, bool IsWholeDay, string Stamp, string Language);
