using System.Globalization;

namespace SamenHier.Recognizers.Tests;

public class RecognitionTables
{
    public static TheoryData<string, string, string> Numbers => Table.Read("Numbers");

    public static TheoryData<string, string, string> NumberLists => Table.Read("NumberLists");

    public static TheoryData<string, string, string> Dates => Table.Read("Dates");

    public static TheoryData<string, string, string> YesNo => Table.Read("YesNo");

    public static TheoryData<string, string, string> NoAnswers => Table.Read("NoAnswer");

    public static TheoryData<string, string, string, string> OneChoice => Table.ReadWithOptions("Choice");

    public static TheoryData<string, string, string, string> SeveralChoices => Table.ReadWithOptions("Choices");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_as_meant(string language, string typed, string understood) =>
        Assert.Equal(understood, Table.Describe(NumberRecognizer.Recognize(typed, language), number => number.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(NumberLists))]
    public void The_numbers_of_a_list_are_read_as_meant(string language, string typed, string understood) =>
        Assert.Equal(understood, Table.Describe(NumberRecognizer.RecognizeSeveral(typed, language), list => string.Join(", ", list)));

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_as_meant(string language, string typed, string understood) =>
        Assert.Equal(understood, Table.Describe(DateRecognizer.Recognize(typed, language, new DateOnly(2026, 1, 31)), date => date.ToString()));

    [Theory]
    [MemberData(nameof(YesNo))]
    public void Yes_and_no_are_read_as_meant(string language, string typed, string understood) =>
        Assert.Equal(understood, Table.Describe(BooleanRecognizer.Recognize(typed, language), value => value ? "yes" : "no"));

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public void Not_knowing_and_rather_not_saying_are_told_apart(string language, string typed, string understood) =>
        Assert.Equal(understood, NoAnswerRecognizer.Recognize(typed, language)?.ToString() ?? "-");

    [Theory]
    [MemberData(nameof(OneChoice))]
    public void One_choice_is_read_as_meant(string language, string typed, string understood, string options)
    {
        var shown = Table.Options(options);
        Assert.Equal(understood, Table.Describe(ChoiceRecognizer.Recognize(typed, language, shown), index => shown[index].Label));
    }

    [Theory]
    [MemberData(nameof(SeveralChoices))]
    public void Several_choices_are_read_as_meant(string language, string typed, string understood, string options)
    {
        var shown = Table.Options(options);
        var read = ChoiceRecognizer.RecognizeSeveral(typed, language, shown);
        Assert.Equal(understood, Table.Describe(read, list => string.Join(" + ", list.Select(index => shown[index].Label))));
    }
}
