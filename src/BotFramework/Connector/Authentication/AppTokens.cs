using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The tokens with which the bot proves who it is: kept until shortly before they expire, and no longer once a channel has refused one. Many who ask at once share one question.</summary>
/// <param name="log">Is told why there is no token.</param>
internal abstract class AppTokens(ILogger log)
{
    private readonly Lock _gate = new();
    private volatile string? _refused;
    private Task<string>? _question;

    /// <summary>A token that no channel has refused, as far as the issuer gives one.</summary>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    /// <exception cref="MsalException">The issuer gives none.</exception>
    public Task<string> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_question is null or { IsCompleted: true })
                _question = AskAsync();

            return _question.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Notes that a channel refused a token, so that the next one is a new one.</summary>
    /// <param name="token">The token.</param>
    public void Refuse(string token) => _refused = token;

    /// <summary>Asks the library, which keeps tokens.</summary>
    /// <param name="isNew">Whether the one that is kept will not do.</param>
    protected abstract Task<string> AcquireAsync(bool isNew);

    private async Task<string> AskAsync()
    {
        try
        {
            string token = await AcquireAsync(isNew: false);
            return string.Equals(token, _refused, StringComparison.Ordinal) ? await AcquireAsync(isNew: true) : token;
        }
        catch (MsalException exception)
        {
            log.LogError("There is no token for calls to channels: {Code}. {Reason}", exception.ErrorCode, exception.Message.ReplaceLineEndings(" "));
            throw;
        }
    }
}
