namespace Microsoft.Bot.Builder;

/// <summary>The bot's logic, called at the end of the middleware pipeline.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>A task for the bot's work.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
