using System.Data.Common;
using Microsoft.Extensions.Options;
using SamenHier.Casework;

namespace SamenHier.Bot.Hosting;

/// <summary>Why the program could not start, in the operator's terms.</summary>
/// <param name="ExitCode">2 for a wrong setting, otherwise 1.</param>
/// <param name="Line">One line for standard error.</param>
internal sealed record StartFailure(int ExitCode, string Line)
{
    private const int Failed = 1;
    private const int WrongSetting = 2;

    /// <summary>Explains what an operator can mend; null for a fault of the program's own, which must be seen whole.</summary>
    /// <param name="exception">What stopped the start.</param>
    public static StartFailure? Explain(Exception exception) => exception switch
    {
        OptionsValidationException or ArgumentException => Of(WrongSetting, "A setting is wrong", exception),
        // A value that is no number, no time or no flag; the binder's own message names the key.
        InvalidOperationException { InnerException: ArgumentException or FormatException } => Of(WrongSetting, "A setting is wrong", exception),
        StoreUnavailableException => Of(Failed, "The database cannot be used", exception.InnerException ?? exception),
        DbException => Of(Failed, "The database cannot be used", exception),
        IOException => Of(Failed, "The server cannot start", exception),
        _ => null,
    };

    private static StartFailure Of(int exitCode, string what, Exception exception) =>
        new(exitCode, $"{what}: {exception.Message.ReplaceLineEndings(" ")}");
}
