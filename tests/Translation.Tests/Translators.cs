using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using SamenHier.Translation.Azure;

namespace SamenHier.Translation.Tests;

/// <summary>Translators that ask a stand-in.</summary>
internal static class Translators
{
    public const string Key = "0123456789abcdef";

    public static AzureTranslator At(
        string address, TimeProvider time, ILogger<AzureTranslator>? log = null, TokenCredential? identity = null, SocketsHttpHandler? connection = null) => new(
        new TranslationOptions { Provider = "azure", Endpoint = address, Key = identity is null ? Key : null, Region = "westeurope", UseManagedIdentity = identity is not null },
        new HttpClientTransport(connection ?? new SocketsHttpHandler { AllowAutoRedirect = false }),
        identity,
        time,
        log ?? new HeardLog());

    public static async Task<string> TranslateAsync(this ITranslator translator, string text) => (await translator.TranslateAsync([text], "nl", "uk", CancellationToken.None))[0];
}
