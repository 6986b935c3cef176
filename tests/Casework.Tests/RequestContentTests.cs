using System.Security.Cryptography;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Tests;

/// <summary>The sealed part of a request, as this release and those before it wrote it.</summary>
public sealed class RequestContentTests
{
    private static readonly byte[] Id = Guid.CreateVersion7(Turn.Start).ToByteArray(bigEndian: true);

    private readonly OwnerCipher cipher = new(ParticipantId.New(), RandomNumberGenerator.GetBytes(OwnerCipher.KeySize));

    [Theory]
    [InlineData("Mijn uitkering is gestopt")]
    [InlineData(null)]
    public void It_opens_to_what_was_asked_and_in_which_words(string? words)
    {
        PersonRequest request = new("question", "newcomer.name", "nl", Turn.Start, words);

        Assert.Equal(request, RequestContent.Open(cipher, Id, RequestContent.Of(request).Seal(cipher, Id), request.At));
    }

    [Fact]
    public void One_that_was_sealed_before_requests_had_words_still_opens()
    {
        var before = cipher.Seal(Cell.RequestContent(Id), """{"Reason":"asked","Question":null,"Language":"ti"}""");

        Assert.Equal(new PersonRequest("asked", null, "ti", Turn.Start), RequestContent.Open(cipher, Id, before, Turn.Start));
    }
}
