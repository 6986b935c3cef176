using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using SamenHier.Tests.Support;
using SamenHier.Translation.Azure;

namespace SamenHier.Translation.Tests;

public sealed class RequestTests
{
    // What HTTP itself needs, and what the service asks for; a trace id is chance.
    private static readonly string[] AllowedHeaders =
    [
        "Host", "Content-Type", "Content-Length", "Accept", "Ocp-Apim-Subscription-Key", "Ocp-Apim-Subscription-Region", "x-ms-client-request-id", "x-ms-return-client-request-id",
    ];

    [Fact]
    public async Task What_goes_out_is_the_text_and_nothing_else()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        Assert.Equal("[uk] Hoe gaat het?", await translator.TranslateAsync("Hoe gaat het?"));

        var request = Assert.Single(standIn.Received);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/translate", request.Path);
        Assert.Equal("?api-version=3.0&from=nl&to=uk", request.Query);
        Assert.Equal("""[{"Text":"Hoe gaat het?"}]""", request.Body);
        Assert.Empty(request.Headers.Keys.Except(AllowedHeaders, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(Translators.Key, request.Headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal("westeurope", request.Headers["Ocp-Apim-Subscription-Region"]);
    }

    [Fact]
    public async Task Without_a_language_the_service_is_to_recognise_it()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        await translator.TranslateAsync(["salaam"], from: null, "nl", CancellationToken.None);

        Assert.Equal("?api-version=3.0&to=nl", Assert.Single(standIn.Received).Query);
    }

    [Fact]
    public async Task An_identity_is_shown_in_place_of_a_key()
    {
        using var certificate = SelfSigned();
        await using var standIn = await StandInTranslator.StartAsync(https => https.ServerCertificate = certificate);
        using var connection = new SocketsHttpHandler { AllowAutoRedirect = false };
        connection.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        var identity = new StandInIdentity();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider(), identity: identity, connection: connection);

        Assert.Equal("[uk] dag", await translator.TranslateAsync("dag"));

        var request = Assert.Single(standIn.Received);
        Assert.Equal("Bearer token-of-the-machine", request.Headers["Authorization"]);
        Assert.DoesNotContain("Ocp-Apim-Subscription-Key", request.Headers.Keys);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], identity.Scopes);
    }

    [Theory]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com", "https://api-eur.cognitive.microsofttranslator.com/translate?api-version=3.0&from=en&to=uk")]
    [InlineData("https://samen.cognitiveservices.azure.com/", "https://samen.cognitiveservices.azure.com/translator/text/v3.0/translate?api-version=3.0&from=en&to=uk")]
    [InlineData("https://samen.cognitiveservices.azure.com/translator/text/v3.0", "https://samen.cognitiveservices.azure.com/translator/text/v3.0/translate?api-version=3.0&from=en&to=uk")]
    [InlineData("http://127.0.0.1:5010/stand-in/", "http://127.0.0.1:5010/stand-in/translate?api-version=3.0&from=en&to=uk")]
    public void Each_kind_of_address_has_its_path(string endpoint, string expected) =>
        Assert.Equal(expected, TranslateAddress.Of(new Uri(endpoint), "en", "uk", isHtml: false).AbsoluteUri);

    [Fact]
    public async Task Placeholders_go_as_marks_that_are_left_alone_and_come_back_whole()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        var translated = await translator.TranslateAsync(["{0} & {1}\n< 5", "plain & simple"], "en", "uk", CancellationToken.None);

        Assert.Equal(["[uk] {0} & {1}\n< 5", "[uk] plain & simple"], translated);
        var (marked, plain) = (standIn.Received.Single(request => request.Query.EndsWith("&textType=html", StringComparison.Ordinal)), standIn.Received.Single(request => !request.Query.Contains("textType", StringComparison.Ordinal)));
        Assert.Equal(["""<span class="notranslate">{0}</span> &amp; <span class="notranslate">{1}</span><br>&lt; 5"""], marked.Texts);
        Assert.Equal(["plain & simple"], plain.Texts);
    }

    [Fact]
    public async Task Many_texts_go_in_requests_within_the_limits_and_come_back_in_order()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());
        List<string> texts = [.. Enumerable.Range(0, 1500).Select(number => $"text {number}"), .. Enumerable.Range(0, 8).Select(number => new string((char)('a' + number), 9000)), "text 3"];

        var translated = await translator.TranslateAsync(texts, "nl", "uk", CancellationToken.None);

        Assert.Equal(texts.Select(text => $"[uk] {text}"), translated);
        Assert.All(standIn.Received, request => Assert.True(request.Texts.Count <= 1000 && request.Texts.Sum(text => text.Length) <= 50_000));
        Assert.Equal(3, standIn.Received.Count);
    }

    [Fact]
    public async Task A_text_that_is_too_long_does_not_go_out()
    {
        await using var standIn = await StandInTranslator.StartAsync();
        using var translator = Translators.At(standIn.Address, new ManualTimeProvider());

        await Assert.ThrowsAsync<ArgumentException>(() => translator.TranslateAsync(new string('a', 10_001)));
        await Assert.ThrowsAsync<ArgumentException>(() => translator.TranslateAsync(string.Empty));

        Assert.Empty(standIn.Received);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }

    private sealed class StandInIdentity : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token-of-the-machine", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
