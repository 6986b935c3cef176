using System.Text.Json;
using System.Text.Json.Serialization;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Newsletters;

/// <summary>The part of a request for the newsletter that is sealed.</summary>
internal sealed record NewsletterContent(string Address, string Language, string Token)
{
    public static NewsletterContent Open(OwnerCipher cipher, byte[] content) =>
        JsonSerializer.Deserialize(cipher.Open(Cell.NewsletterContent, content), NewsletterContentJson.Default.NewsletterContent)
            ?? throw new InvalidOperationException("A stored newsletter request is empty.");

    public byte[] Seal(OwnerCipher cipher) =>
        cipher.Seal(Cell.NewsletterContent, JsonSerializer.SerializeToUtf8Bytes(this, NewsletterContentJson.Default.NewsletterContent));
}

/// <summary>Writes and reads the sealed part of a newsletter request.</summary>
[JsonSerializable(typeof(NewsletterContent))]
internal sealed partial class NewsletterContentJson : JsonSerializerContext;
