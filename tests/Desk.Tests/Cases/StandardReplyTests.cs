using SamenHier.Casework.Contents;
using SamenHier.Desk.Cases;

namespace SamenHier.Desk.Tests.Cases;

public sealed class StandardReplyTests
{
    private const string Whole = """{"title":"Welkom","text":"Hallo"}""";

    [Theory]
    [InlineData("reply", "nl", ReviewState.Reviewed, Whole, true)]
    [InlineData("reply", "nl", ReviewState.Unreviewed, Whole, false)]
    [InlineData("reply", "nl", ReviewState.Machine, Whole, false)]
    [InlineData("reply", "ti", ReviewState.Reviewed, Whole, false)]
    [InlineData("text", "nl", ReviewState.Reviewed, Whole, false)]
    [InlineData("reply", "nl", ReviewState.Reviewed, null, false)]
    [InlineData("reply", "nl", ReviewState.Reviewed, "no JSON", false)]
    [InlineData("reply", "nl", ReviewState.Reviewed, "[]", false)]
    [InlineData("reply", "nl", ReviewState.Reviewed, """{"title":"Welkom"}""", false)]
    public void Only_a_reviewed_reply_in_the_persons_language_is_offered(string kind, string language, ReviewState review, string? value, bool isOffered)
    {
        var edit = new ContentEdit(kind, "hello", language, 1, value, review, By: null, DateTimeOffset.UnixEpoch);

        Assert.Equal(isOffered, StandardReply.Reviewed([edit], "nl") is [{ Title: "Welkom", Text: "Hallo" }]);
    }
}
