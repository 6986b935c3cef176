using SamenHier.Dialogs.Newsletters;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Newsletters;

/// <summary>What people type for an e-mail address, and what it is read as.</summary>
public sealed class EmailReaderTests
{
    [Theory]
    [InlineData("proef@example.nl", "proef@example.nl")]
    [InlineData("  Proef.Persoon+nieuws@Example.NL \n", "Proef.Persoon+nieuws@example.nl")]
    [InlineData("o'proef_1-2@sub.example.co.uk", "o'proef_1-2@sub.example.co.uk")]

    // Other keyboards.
    [InlineData("proef＠example．nl", "proef@example.nl")]
    [InlineData("proef@example。nl", "proef@example.nl")]
    [InlineData("proef@example።nl", "proef@example.nl")]
    [InlineData("proef@example۔nl", "proef@example.nl")]
    [InlineData("proef١٩٩٠@example.nl", "proef1990@example.nl")]
    [InlineData("\u2068proef@example.nl\u2069", "proef@example.nl")]
    [InlineData("\u200Fproef@example.nl\u200E", "proef@example.nl")]

    // In a sentence, a link or with spaces.
    [InlineData("proef @ example.nl", "proef@example.nl")]
    [InlineData("mijn adres is proef@example.nl.", "proef@example.nl")]
    [InlineData("Proef Persoon <proef@example.nl>", "proef@example.nl")]
    [InlineData("mailto:proef@example.nl", "proef@example.nl")]
    [InlineData("«proef@example.nl»", "proef@example.nl")]
    [InlineData("بريدي proef@example.nl،", "proef@example.nl")]
    [InlineData("ኢመይለይ፦ proef@example.nl።", "proef@example.nl")]
    [InlineData("proef@example.nl, proef@example.nl", "proef@example.nl")]

    // A domain in another script.
    [InlineData("proef@bücher.example", "proef@xn--bcher-kva.example")]
    [InlineData("proef@مثال.إختبار", "proef@xn--mgbh0fb.xn--kgbechtv")]
    public void An_address_is_read_as_meant(string typed, string address) => Assert.Equal(new EmailReading.Address(address), EmailReader.Read(typed));

    [Theory]
    [InlineData("", "noAddress")]
    [InlineData("nee", "noAddress")]
    [InlineData("@", "noAddress")]
    [InlineData("@example.nl", "noAddress")]
    [InlineData("proef@@example.nl", "noAddress")]
    [InlineData("proef@tussen@example.nl", "noAddress")]
    [InlineData("pro ef example.nl", "noAddress")]
    [InlineData("pro..ef@example.nl", "noAddress")]
    [InlineData("proef\"x@example.nl", "noAddress")]
    [InlineData("pro<ef@example.nl", "noAddress")]
    [InlineData("proef@example", "domain")]
    [InlineData("proef@", "domain")]
    [InlineData("proef@example.nl1-", "domain")]
    [InlineData("proef@.example.nl", "domain")]
    [InlineData("proef@example..nl", "domain")]
    [InlineData("proef@-example.nl", "domain")]
    [InlineData("proef@exam_ple.nl", "domain")]
    [InlineData("proef@127.0.0.1", "domain")]
    [InlineData("proef@[127.0.0.1]", "domain")]
    [InlineData("proef@example.nl/pad", "domain")]
    [InlineData("ፈተነ@example.nl", "letters")]
    [InlineData("تجربة@example.nl", "letters")]
    [InlineData("een@example.nl twee@example.nl", "several")]
    [InlineData("een@example.nl\ntwee@example.nl", "several")]
    public void What_is_no_address_is_said_with_what_is_wrong(string typed, string problem) =>
        Assert.Equal(new EmailReading.Problem($"newsletter.problem.{problem}"), EmailReader.Read(typed));

    [Fact]
    public void An_address_can_be_long_but_not_longer_than_mail_allows()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 46), 4)) + ".nl";
        Assert.IsType<EmailReading.Address>(EmailReader.Read($"{new string('a', 62)}@{domain}"));
        Assert.IsType<EmailReading.Problem>(EmailReader.Read($"{new string('a', 64)}@{domain}"));
        Assert.IsType<EmailReading.Problem>(EmailReader.Read($"{new string('a', 65)}@example.nl"));
        Assert.IsType<EmailReading.Problem>(EmailReader.Read($"proef@{new string('d', 64)}.nl"));
    }

    [Theory]
    [InlineData("\uD800@example.nl")]
    [InlineData("a\uDC00@exa\uD800mple.nl")]
    [InlineData("a@\0.nl")]
    [InlineData("a@b.nl\0")]
    [InlineData("a\r\nBcc: andere@example.nl")]
    public void Nothing_that_is_typed_breaks_it_or_gets_into_a_header(string typed) =>
        Assert.True(EmailReader.Read(typed) is EmailReading.Problem or EmailReading.Address { Value: "andere@example.nl" or "a@b.nl" }, typed);

    [Theory]
    [InlineData("noAddress")]
    [InlineData("domain")]
    [InlineData("letters")]
    [InlineData("several")]
    public void Every_problem_has_words(string problem) => Assert.All(Languages.All, language => Assert.True(Bot.Shipped.Texts.Has(language, $"newsletter.problem.{problem}")));
}
