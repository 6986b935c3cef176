using System.Text;
using SamenHier.Casework.Cases;
using SamenHier.Desk.Cases;

namespace SamenHier.Desk.Tests.Cases;

public sealed class SpokenLinesTests
{
    [Fact]
    public void Person_bot_and_builder_are_told_apart()
    {
        var lines = Read(
            """{"type":"message","from":{"id":"p","role":"user"},"text":"ሰላም"}""",
            """{"type":"message","from":{"id":"b","role":"bot"},"locale":"ti","text":"ሕቶ"}""",
            """{"type":"message","from":{"id":"b"},"text":"Bouwer Een: ሰላም","entities":[{"type":"samenhier/builder","name":"Bouwer Een","text":"ሰላም","original":"Hallo","originalLanguage":"nl"}]}""");

        Assert.Equal([Speaker.Person, Speaker.Bot, Speaker.Builder], lines.Select(line => line.By));
        Assert.Equal(["ti", "ti", null], lines.Select(line => line.Language));
        Assert.Equal(("Bouwer Een", "ሰላም", "Hallo", "nl"), (lines[2].Name, lines[2].Text, lines[2].Original, lines[2].OriginalLanguage));
    }

    [Theory]
    [InlineData("""{"type":"event","from":{"id":"p","role":"user"},"text":"x"}""")]
    [InlineData("""{"type":"message","from":{"id":"p","role":"user"}}""")]
    [InlineData("""{"type":"message","from":{"id":"p","role":"user"},"text":"  "}""")]
    [InlineData("no JSON")]
    public void What_has_no_words_is_left_out(string body) => Assert.Empty(Read(body));

    private static IReadOnlyList<SpokenLine> Read(params string[] bodies) => SpokenLines.Read(bodies.Select((body, index) =>
        new SpokenMessage("c", index + 1, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(body), new Dictionary<string, string>(StringComparer.Ordinal))));
}
