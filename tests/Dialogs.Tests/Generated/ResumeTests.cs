using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Rules;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Generated;

public sealed class ResumeTests
{
    public static TheoryData<string, string> EveryQuestion => Walk.EveryQuestionInEveryLanguage;

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_code_works_in_the_digits_and_groups_that_people_type(string language)
    {
        var phone = await Walk.ToAsync("newcomer.place", language);
        var code = phone.Person.Profile.Reference!;
        foreach (var typed in ReferenceCodeTests.Ways(code))
        {
            var world = phone.Fork();
            var library = world.Another("library");
            await library.JoinAsync(language);

            Assert.Equal(["says resume.welcome", "newcomer.place"], (await library.TypeAsync(typed)).Lines);
            Assert.Equal(phone.Person.Id, library.Person.Id);
            Assert.Equal(["says resume.elsewhere"], (await world.TypeAsync("hello")).Lines);
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task At_every_question_the_person_goes_on_elsewhere_with_that_question(string language, string id)
    {
        var phone = await Walk.ToAsync(id, language);
        if (phone.Person.Profile.Reference is not { } code)
        {
            Assert.Contains(id, new[] { "start.language", "start.role", "consent.keep" });
            return;
        }

        var before = phone.Person;
        var library = phone.Another("library");
        var turn = await library.TypeAsync(code);

        Assert.Equal(["says resume.welcome", id], turn.Lines);
        Assert.Equal(language, turn.Question!.Message.Locale);
        Assert.Equal(before.Answers, library.Person.Answers);

        // What is said where the person was before shows nothing and changes nothing.
        Assert.Equal(["says resume.elsewhere"], (await Walk.AnswerAsync(phone, language)).Lines);
        Assert.Equal(before.Answers, library.Person.Answers);
    }
}
