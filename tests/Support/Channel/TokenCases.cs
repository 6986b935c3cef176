using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamenHier.Tests.Support.Channel;

/// <summary>What may stand in the Authorization header of a call for an activity of the channel <see cref="Channel"/>: what is right, and every way we know in which it is wrong.</summary>
/// <param name="service">Microsoft's side.</param>
/// <param name="serviceUrl">The activity's service URL.</param>
/// <param name="now">The moment.</param>
public sealed class TokenCases(StandInBotService service, string serviceUrl, DateTimeOffset now)
{
    /// <summary>The channel of the activities.</summary>
    public const string Channel = "emulator";

    private static readonly Dictionary<string, Func<TokenCases, string?>> RightOnes = new(StringComparer.Ordinal)
    {
        ["right"] = it => it.Signed(it.Token),
        ["expired within the skew"] = it => it.Signed(it.Token.With("exp", it.At(-4))),
        ["not yet valid within the skew"] = it => it.Signed(it.Token.With("nbf", it.At(4))),
        ["no beginning"] = it => it.Signed(it.Token.With("nbf", null)),
        ["service URL in other letters"] = it => it.Signed(it.Token.With("serviceurl", it.ServiceUrl.ToUpperInvariant())),
        ["scheme in small letters"] = it => "bearer " + it.Token.SignedBy(it.Key),
    };

    private static readonly Dictionary<string, Func<TokenCases, string?>> WrongOnes = new(StringComparer.Ordinal)
    {
        ["wrong issuer"] = it => it.Signed(it.Token.With("iss", "https://api.example.test")),
        ["issuer with a slash"] = it => it.Signed(it.Token.With("iss", StandInBotService.Issuer + "/")),
        ["no issuer"] = it => it.Signed(it.Token.With("iss", null)),
        ["issuer of emulators"] = it => it.Signed(it.Token.With("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/").With("appid", StandInBotService.AppId)),
        ["issuer of skills"] = it => it.Signed(it.Token.With("iss", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0").With("azp", StandInBotService.AppId)),
        ["token of another app"] = it => it.Signed(it.Token.With("aud", "99999999-2222-3333-4444-555555555555")),
        ["no audience"] = it => it.Signed(it.Token.With("aud", null)),
        ["empty audience"] = it => it.Signed(it.Token.With("aud", "")),
        ["two audiences"] = it => it.Signed(it.Token.With("aud", new JsonArray("99999999-2222-3333-4444-555555555555", StandInBotService.AppId))),
        ["expired beyond the skew"] = it => it.Signed(it.Token.With("exp", it.At(-6))),
        ["not yet valid"] = it => it.Signed(it.Token.With("nbf", it.At(6))),
        ["no expiry"] = it => it.Signed(it.Token.With("exp", null)),
        ["key without endorsements"] = it => Bearer(it.Token.SignedBy(it.Service.UnendorsedKey)),
        ["key endorsed for another channel"] = it => Bearer(it.Token.SignedBy(it.Service.OtherChannelsKey)),
        ["wrong service URL"] = it => it.Signed(it.Token.With("serviceurl", "https://elsewhere.example.test/")),
        ["longer service URL"] = it => it.Signed(it.Token.With("serviceurl", it.ServiceUrl + "/more")),
        ["no service URL"] = it => it.Signed(it.Token.With("serviceurl", null)),
        ["empty service URL"] = it => it.Signed(it.Token.With("serviceurl", "")),
        ["unknown key"] = it => Bearer(it.Token.SignedBy(it.Service.UnpublishedKey)),
        ["unknown key that the token brings along"] = it => Bearer(it.Token.WithHeader("jwk", it.Service.UnpublishedKey.Published()).SignedBy(it.Service.UnpublishedKey)),
        ["no key named"] = it => Bearer(it.Token.SignedByUnnamed(it.Key)),
        ["another key under our key's name"] = it => Bearer(it.Token.WithHeader("kid", it.Key.Id).SignedByUnnamed(it.Service.UnpublishedKey)),
        ["another published key under our key's name"] = it => Bearer(it.Token.WithHeader("kid", it.Key.Id).SignedByUnnamed(it.Service.UnendorsedKey)),
        ["alg none"] = it => Bearer(it.Token.WithoutSignature(it.Key.Id, "none")),
        ["alg nOnE"] = it => Bearer(it.Token.WithoutSignature(it.Key.Id, "nOnE")),
        ["alg none with a signature"] = it => Bearer(it.Token.WithHeader("alg", "none").SignedBy(it.Key)),
        ["no alg"] = it => Bearer(it.Token.WithHeader("alg", null).SignedBy(it.Key)),
        ["no signature"] = it => Bearer(it.Token.WithoutSignature(it.Key.Id, "RS256")),
        ["half a signature"] = it => it.Signed(it.Token)[..^100],
        ["claims changed afterwards"] = it => Bearer(Mixed(it.Token.With("aud", "99999999-2222-3333-4444-555555555555").SignedBy(it.Key), it.Token.SignedBy(it.Key))),
        ["HS256 with the public key as PEM"] = it => Bearer(it.Token.SignedWith(Encoding.ASCII.GetBytes(it.Key.PublicPem), it.Key.Id)),
        ["HS256 with the public key as DER"] = it => Bearer(it.Token.SignedWith(it.Key.PublicDer, it.Key.Id)),
        ["HS256 with the modulus"] = it => Bearer(it.Token.SignedWith(it.Key.Modulus, it.Key.Id)),
        ["HS256 with the published JSON"] = it => Bearer(it.Token.SignedWith(Encoding.UTF8.GetBytes(it.Key.Published().ToJsonString()), it.Key.Id)),
        ["RS512"] = it => Bearer(it.Token.SignedBy(it.Key, "RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256"] = it => Bearer(it.Token.SignedBy(it.Key, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["garbage"] = _ => "Bearer garbage",
        ["garbage in three parts"] = _ => "Bearer a.b.c",
        ["empty parts"] = _ => "Bearer ..",
        ["numbers where words belong"] = it => it.Signed(it.Token.With("iss", 7).With("aud", 7)),
        ["no header"] = _ => null,
        ["empty header"] = _ => string.Empty,
        ["scheme alone"] = _ => "Bearer",
        ["token alone"] = it => it.Token.SignedBy(it.Key),
        ["Basic"] = it => "Basic " + it.Token.SignedBy(it.Key),
        ["10,000 characters"] = _ => "Bearer " + new string('x', 10_000),
        ["10,000 characters in three parts"] = it => it.Signed(it.Token.With("more", new string('x', 10_000)).With("aud", "x")),
        ["Bearer twice"] = it => "Bearer " + it.Signed(it.Token),
        ["two tokens"] = it => $"{it.Signed(it.Token)},{it.Signed(it.Token)}",
        ["two tokens with a space"] = it => $"{it.Signed(it.Token)} {it.Token.SignedBy(it.Key)}",
    };

    /// <summary>The cases that are let in.</summary>
    public static IEnumerable<string> Right => RightOnes.Keys;

    /// <summary>The cases that are not.</summary>
    public static IEnumerable<string> Wrong => WrongOnes.Keys;

    private StandInBotService Service => service;

    private string ServiceUrl => serviceUrl;

    private StandInKey Key => service.Key;

    private ChannelToken Token => new(StandInBotService.AppId, serviceUrl, now);

    /// <summary>The header of a case; null for none.</summary>
    public string? Header(string name) => (RightOnes.GetValueOrDefault(name) ?? WrongOnes[name])(this);

    private string Signed(ChannelToken token) => Bearer(token.SignedBy(service.Key));

    private static string Bearer(string token) => "Bearer " + token;

    private long At(int minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();

    // The claims of one and the signature of the other.
    private static string Mixed(string signature, string claims) => $"{claims[..claims.LastIndexOf('.')]}{signature[signature.LastIndexOf('.')..]}";
}
