namespace SamenHier.Dialogs.Tests.Texts;

public sealed class SpellingRulesTests
{
    [Theory]
    [InlineData("ti", "ፅሓፉ።")]
    [InlineData("ti", "አነ ናይ ኮምፒተር ፕሮግራም እየ።")]
    [InlineData("ti", "ሰላም፣ አብዚ ጽሓፉ።")]
    [InlineData("ti", "ምስ መን ትነብሩ?")]
    [InlineData("ti", "ይቕሬታ፡፡")]
    [InlineData("ti", "ትግርኛ, ዓረብኛ")]
    [InlineData("ti", "ዕድመ ፲፮")]
    [InlineData("ti", "ን16 ዓመት")]
    [InlineData("ti", "ንSamen Hier")]
    [InlineData("ti", "ናብ {0}ን")]
    [InlineData("ar", "أعمل لصالح Samen Hier.")]
    [InlineData("ar", "مثال: 1992")]
    [InlineData("ar", "شكرًا، {0}.")]
    [InlineData("ar", "مثال\u2068")]
    [InlineData("ar", "مثال\u2069")]
    [InlineData("ar", "ما اسمك?")]
    [InlineData("ar", "نعم, أوافق")]
    [InlineData("ar", "مثال: \u2068١٩٩٢\u2069")]
    public void A_text_that_breaks_a_rule_of_the_guide_is_caught(string language, string text) =>
        Assert.Single(SpellingRules.Faults(language, text));

    [Theory]
    [InlineData("ti", "ወዲአ")]
    [InlineData("ti", "ናብ {0} ክትከዱ ትደልዩ ዶ፧ «{1}» ጽሓፉ፣ ንኣብነት፦ 1992።")]
    [InlineData("ar", "أعمل لصالح \u2068Samen Hier\u2069، وليس \u20681992\u2069؟ «\u2068{0}\u2069»")]
    [InlineData("nl", "Klopt dit? Typ 1992, of {0}.")]
    public void A_text_that_keeps_the_rules_has_no_fault(string language, string text) =>
        Assert.Empty(SpellingRules.Faults(language, text));
}
