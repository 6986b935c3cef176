using System.Globalization;

namespace SamenHier.Recognizers.Tests;

public class ReadBackTests
{
    [Theory]
    [InlineData("0123456789")]
    [InlineData("٠١٢٣٤٥٦٧٨٩")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹")]
    [InlineData("０１２３４５６７８９")]
    public void Every_number_reads_back_in_every_script_of_digits(string digits)
    {
        foreach (var language in Table.Languages)
        {
            for (var number = 0; number <= 9999; number++)
            {
                var typed = string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digits[digit - '0']));
                AssertSure(number, typed, language);
            }
        }
    }

    [Fact]
    public void Every_number_reads_back_in_Geez_numerals()
    {
        for (var number = 1; number <= 9999; number++)
            AssertSure(number, Geez(number), "ti");
    }

    [Fact]
    public void Every_number_with_a_thousands_point_reads_back()
    {
        for (var number = 1000; number <= 9999; number++)
        {
            // A year is hardly ever typed so, but an amount is: the bot asks.
            var read = NumberRecognizer.Recognize(number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.'), "nl");
            Assert.Equal((Certainty.Unsure, number), (read.Certainty, read.Value));
        }
    }

    [Fact]
    public void Every_Dutch_number_in_words_reads_back_written_as_one_and_apart()
    {
        for (var number = 0; number <= 9999; number++)
        {
            AssertSure(number, Dutch(number, " "), "nl");
            AssertSure(number, Dutch(number, string.Empty), "nl");
        }
    }

    [Theory]
    [InlineData("nl", "Ja;Nee;Weet ik niet;Zeg ik liever niet")]
    [InlineData("nl", "Nederlands;English;العربية;ትግርኛ")]
    [InlineData("nl", "0 tot 5 km;5 tot 10 km;10 tot 20 km;Meer dan 20 km;Maakt niet uit")]
    [InlineData("nl", "1;2;3;4;5")]
    [InlineData("nl", "5;4;3;2;1")]
    [InlineData("nl", "Sport;Sport en spel;Spel;Geen sport;Taal, spel en sport")]
    [InlineData("nl", "Een;Twee;De eerste;De laatste;Alles;Geen van deze")]
    [InlineData("nl", "< 5 km;> 5 km;5 km")]
    [InlineData("nl", "Den Haag;Almere;Haarlem;Rotterdam;Ergens anders")]
    [InlineData("en", "Friendship;Learning Dutch;Finding work;School and children;Health;I'd rather not say")]
    [InlineData("en", "Newcomer;Volunteer;I have a question")]
    [InlineData("en", "One;Two;Three;First;Second")]
    [InlineData("en", "👍;👎;🤷")]
    [InlineData("ar", "نعم;لا;لا أعرف;أفضّل عدم الإجابة")]
    [InlineData("ar", "الصداقة;تعلّم اللغة;العمل والدراسة;المدرسة والأطفال;الصحة")]
    [InlineData("ar", "واحد;اثنان;الأول;الثاني;لا شيء")]
    [InlineData("ti", "እወ;ኣይፋል;ኣይፈልጥን;ክምልስ ኣይደልን")]
    [InlineData("ti", "ዕርክነት;ቋንቋ ምምሃር;ስራሕን ትምህርትን;ቤት ትምህርቲ (ናይ ቆልዑ);ጥዕና")]
    [InlineData("ti", "ሓደ;ክልተ;ቀዳማይ;ካልኣይ;ኩሉ")]
    public void Every_label_reads_back_to_its_own_option(string language, string labels)
    {
        ChoiceOption[] options = [.. labels.Split(';').Select(label => new ChoiceOption(label))];
        for (var index = 0; index < options.Length; index++)
        {
            foreach (var typed in (string[])[options[index].Label, $" {options[index].Label} ", options[index].Label.ToUpperInvariant()])
            {
                var one = ChoiceRecognizer.Recognize(typed, language, options);
                Assert.Equal((typed, Certainty.Sure, index), (typed, one.Certainty, one.Value));
                var several = ChoiceRecognizer.RecognizeSeveral(typed, language, options);
                Assert.Equal(Certainty.Sure, several.Certainty);
                Assert.Equal([index], several.Value);
            }
        }
    }

    [Theory]
    [InlineData("nl", "{0} graag;ik kies {0};doe mij maar {0};ik denk {0};het liefst {0}", "🤝 Vrienden maken;👥 Meer mensen leren kennen;💬 Nederlands leren;🛠️ Werk vinden;🎓 Gaan studeren;🎒 Kinderen en school;⚽ Sport en vrije tijd")]
    [InlineData("nl", "{0} graag;ik kies {0};liever {0}", "Alleen;Met mijn partner;Met mijn gezin of familie")]
    [InlineData("nl", "{0} graag;ik denk {0}", "'s Avonds, maandag tot en met vrijdag;Overdag, maandag tot en met vrijdag;Zaterdag;Zondag")]
    [InlineData("en", "{0} please;I choose {0};I think {0};I'd like {0}", "🤝 Making friends;👥 Getting to know more people;💬 Learning Dutch;🛠️ Finding work;🎓 Going to study;🎒 Children and school;⚽ Sport and free time")]
    [InlineData("en", "{0} please;I choose {0}", "Yes, I agree;No, I don't agree")]
    [InlineData("ar", "أختار {0};بدي {0};{0} من فضلك;أريد {0}", "أصدقاء جدد;التعرّف على ناس أكثر;تعلّم الهولندية;إيجاد عمل;بدء الدراسة;الأطفال أو المدرسة;الرياضة أو وقت الفراغ")]
    [InlineData("ar", "أختار {0};{0} لو سمحت", "العربية;التغرينية;الهولندية;الإنجليزية;الفارسية;لغة أخرى")]
    [InlineData("ti", "{0} እመርጽ;{0} እደሊ;{0} በጃኹም", "ኣዕሩኽ ምርካብ;ተወሰኽቲ ሰባት ምፍላጥ;ቋንቋ ኔዘርላንድ ምምሃር;ስራሕ ምርካብ;ትምህርቲ ምጅማር;ቆልዑን ቤት ትምህርትን;ስፖርትን ምዝንጋዕን")]
    [InlineData("ti", "{0} እመርጽ;ብ{0};{0} በጃኹም", "ዓረብኛ;ትግርኛ;እንግሊዝኛ;ኣምሓርኛ;ፋርስኛ")]
    public void Every_label_in_a_sentence_reads_back_to_its_own_option(string language, string sentences, string labels)
    {
        ChoiceOption[] options = [.. labels.Split(';').Select(label => new ChoiceOption(label))];
        for (var index = 0; index < options.Length; index++)
        {
            var words = TextFolding.Fold(string.Concat(options[index].Label.Where(character => !char.IsSurrogate(character))));
            foreach (var typed in sentences.Split(';').Select(sentence => sentence.Replace("{0}", words, StringComparison.Ordinal)))
            {
                var read = ChoiceRecognizer.Recognize(typed, language, options);
                Assert.True(read.Certainty >= Certainty.Unsure && read.Value == index, $"'{typed}' is {options[index].Label}, but was read as {read.Certainty} {string.Join(", ", read.Candidates)}.");
            }
        }
    }

    [Fact]
    public void The_span_tells_where_the_number_stands()
    {
        const string Text = "wij hebben drieëntwintig buren";
        var span = NumberRecognizer.Recognize(Text, "nl").Span;
        Assert.Equal("drieëntwintig", Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void The_span_tells_where_the_answer_stands()
    {
        const string Text = "nou, dat klopt niet";
        var span = BooleanRecognizer.Recognize(Text, "nl").Span;
        Assert.Equal("klopt", Text.Substring(span.Start, span.Length));
    }

    private static void AssertSure(int number, string typed, string language)
    {
        var read = NumberRecognizer.Recognize(typed, language);
        if (!read.IsSure || read.Value != number)
            Assert.Fail($"{typed} ({language}) is {number}, but was read as {read.Certainty} {read.Value}.");
    }

    private static string Geez(int number)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        var below = BelowHundred(rest);
        return hundreds switch { 0 => below, 1 => "፻" + below, _ => BelowHundred(hundreds) + "፻" + below };

        static string BelowHundred(int value) =>
            (value >= 10 ? ((char)('፲' + (value / 10) - 1)).ToString() : string.Empty) + (value % 10 > 0 ? ((char)('፩' + (value % 10) - 1)).ToString() : string.Empty);
    }

    private static string Dutch(int number, string space)
    {
        string[] small =
        [
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        ];
        string[] tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        var parts = new List<string>();
        if (number >= 1000)
            parts.Add((number >= 2000 ? small[number / 1000] : string.Empty) + "duizend");
        if (number / 100 % 10 > 0)
            parts.Add((number / 100 % 10 > 1 ? small[number / 100 % 10] : string.Empty) + "honderd");
        var rest = number % 100;
        if (rest >= 20)
            parts.Add(rest % 10 == 0 ? tens[rest / 10] : $"{small[rest % 10]}en{tens[rest / 10]}");
        else if (rest > 0 || number == 0)
            parts.Add(small[rest]);
        return string.Join(space, parts);
    }
}
