using SamenHier.Casework.Newsletters;
using SamenHier.Dialogs.Newsletters;
using SamenHier.Dialogs.Tests.Trainings;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Newsletters;

/// <summary>Signing up for the newsletter and off, in chat.</summary>
public sealed class NewsletterDialogTests
{
    private const string Menu = "newsletter.menu";
    private const string Address = "newsletter.address";
    private const string Right = "newsletter.right";
    private const string Proof = "proef@example.nl";

    public static TheoryData<string, string> EveryLanguageAndRole
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                data.Add(language, "newcomer");
                data.Add(language, "volunteer");
            }

            return data;
        }
    }

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguageAndRole))]
    public async Task Somebody_signs_up_with_an_address_that_was_put_back(string language, string role)
    {
        var visitor = Visitor.In(language, role);
        await visitor.EnterAsync("newsletter");
        Assert.Equal(["signUp", "goOn"], visitor.Asked.Choices.Select(choice => choice.Value));
        await visitor.PressAsync("signUp");
        await visitor.TypeAsync(" Proef@Example.NL");
        Assert.Equal(Right, visitor.Asked.Id);
        Assert.Contains("Proef@example.nl", visitor.Words, StringComparison.Ordinal);
        Assert.Null(visitor.Change);

        await visitor.PressAsync("yes");

        Assert.Equal(new NewsletterChange.SignUp("Proef@example.nl", language), visitor.Change);
        Assert.Contains("newsletter.asked", visitor.Texts);
        Assert.DoesNotContain(Address, visitor.Person.Answers.Keys);
        var consent = visitor.Person.Consents[NewsletterDialog.Purpose];
        Assert.Equal((true, language), (consent.Given, consent.Language));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_address_stands_in_the_question_each_time_it_is_asked(string language)
    {
        var visitor = await AtRightAsync(language);
        await visitor.EnterAsync("why");
        Assert.Contains(Proof, visitor.Asked.Message.Text, StringComparison.Ordinal);
        await visitor.TypeAsync("xyzzy");
        Assert.Contains(Proof, visitor.Asked.Message.Text, StringComparison.Ordinal);
        await visitor.EnterAsync("language");
        await visitor.PressAsync("nl");
        Assert.Contains(Proof, visitor.Asked.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_right_is_asked_again_and_forgotten()
    {
        var visitor = await AtRightAsync("en");
        await visitor.PressAsync("no");
        Assert.Equal(Address, visitor.Asked.Id);
        Assert.DoesNotContain(Address, visitor.Person.Answers.Keys);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task What_is_no_address_is_asked_again_with_what_is_wrong(string language)
    {
        var visitor = await AtAddressAsync(language);
        await visitor.TypeAsync("12345");
        Assert.Contains("newsletter.problem.noAddress", visitor.Texts);
        await visitor.TypeAsync("proef@example");
        Assert.Contains("newsletter.problem.domain", visitor.Texts);
        Assert.Equal(Address, visitor.Asked.Id);
        Assert.Null(visitor.Change);
    }

    [Theory]
    [InlineData("info@mijnhuis.example.nl")]
    [InlineData("my.name.is@example.com")]
    [InlineData("mohamed-ahmed1990@example.com")]
    [InlineData("selam@example.org")]
    public async Task An_address_is_no_other_language_and_no_question(string address)
    {
        foreach (var language in Languages.All)
        {
            var visitor = await AtAddressAsync(language);
            await visitor.TypeAsync(address);
            Assert.Equal(["question.newsletter.right"], visitor.Texts);
        }
    }

    [Theory]
    [InlineData(NewsletterState.Pending, "newsletter.waiting")]
    [InlineData(NewsletterState.Sent, "newsletter.waiting")]
    [InlineData(NewsletterState.Confirmed, "newsletter.confirmed")]
    public async Task Who_asked_already_is_told_where_it_stands_and_can_give_another_address_or_sign_off(NewsletterState state, string text)
    {
        var visitor = Visitor.In("en").With(person => person with { Newsletter = state });
        await visitor.EnterAsync("newsletter");
        Assert.Contains(text, visitor.Texts);
        Assert.Equal(["otherAddress", "signOff", "goOn"], visitor.Asked.Choices.Select(choice => choice.Value));

        var other = visitor.With(person => person);
        await other.PressAsync("otherAddress");
        await other.TypeAsync(Proof);
        await other.PressAsync("yes");
        Assert.Equal(new NewsletterChange.SignUp(Proof, "en"), other.Change);

        await visitor.PressAsync("signOff");
        Assert.IsType<NewsletterChange.SignOff>(visitor.Change);
        Assert.Contains("newsletter.signedOff", visitor.Texts);
        Assert.False(visitor.Person.Consents[NewsletterDialog.Purpose].Given);
    }

    [Fact]
    public async Task Back_leads_step_by_step_out_and_the_address_is_forgotten_on_the_way()
    {
        var visitor = await AtRightAsync("nl");
        foreach (var question in new[] { Address, Menu })
        {
            await visitor.TypeAsync("terug");
            Assert.Equal(question, visitor.Asked.Id);
            Assert.DoesNotContain(Address, visitor.Person.Answers.Keys);
        }

        await visitor.TypeAsync("terug");
        Assert.NotEqual(Menu, visitor.Question?.Id);
        Assert.Null(visitor.Change);
    }

    [Fact]
    public async Task Nothing_changes_for_who_only_looked()
    {
        var visitor = Visitor.In("nl");
        await visitor.EnterAsync("newsletter");
        await visitor.PressAsync("goOn");
        Assert.Null(visitor.Change);
        Assert.DoesNotContain(NewsletterDialog.Purpose, visitor.Person.Consents.Keys);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Who_has_not_allowed_that_anything_is_kept_is_told_kindly(string language)
    {
        var visitor = Visitor.In(language, allows: false);
        await visitor.EnterAsync("newsletter");
        Assert.Contains("room.notYet", visitor.Texts);
        Assert.Null(visitor.Change);
    }

    private static async Task<Visitor> AtAddressAsync(string language)
    {
        var visitor = Visitor.In(language);
        await visitor.EnterAsync("newsletter");
        await visitor.PressAsync("signUp");
        Assert.Equal(Address, visitor.Asked.Id);
        return visitor;
    }

    private static async Task<Visitor> AtRightAsync(string language)
    {
        var visitor = await AtAddressAsync(language);
        await visitor.TypeAsync(Proof);
        Assert.Equal(Right, visitor.Asked.Id);
        return visitor;
    }
}
