using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>The two scripts that a cheap phone may know badly or not at all.</summary>
public sealed class ScriptTests(Chromium chromium) : PhoneTest(chromium)
{
    // The innermost elements: Chromium tells the fonts of an element's own letters.
    private const string Bubbles = "#chat .webchat__bubble :not(:has(*))";
    private const string Buttons = "#chat .webchat__suggested-action__text";

    // Where the first digit of each group of four stands.
    private const string GroupsOfCode = """
        bubble => {
          const walker = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.data.search(/[0-9]{4}-[0-9]{4}-[0-9]{4}/);
            if (start >= 0) {
              return [0, 5, 10].map(offset => {
                const range = document.createRange();
                range.setStart(node, start + offset);
                range.setEnd(node, start + offset + 4);
                const { left, top } = range.getBoundingClientRect();
                return [left, top];
              });
            }
          }
        }
        """;

    [ChromiumTheory]
    [InlineData("ar", "rtl")]
    [InlineData("ti", "ltr")]
    public async Task Every_bubble_and_button_runs_in_the_direction_of_its_language(string language, string direction)
    {
        var phone = await OpenAtQuestionWithButtonsAsync(language);

        await phone.IsInAsync(language);
        foreach (var selector in new[] { Bubbles, Buttons })
        {
            var directions = await phone.Page.Locator(selector).EvaluateAllAsync<string[]>("elements => elements.map(element => getComputedStyle(element).direction)");
            Assert.NotEmpty(directions);
            Assert.All(directions, found => Assert.Equal(direction, found));
        }
    }

    [ChromiumTheory]
    [InlineData("ar", "Noto Sans Arabic", '\u0600', '\u06FF')]
    [InlineData("ti", "Noto Sans Ethiopic", '\u1200', '\u139F')]
    public async Task Every_letter_of_the_script_is_drawn_with_our_own_font(string language, string family, char first, char last)
    {
        var phone = await OpenPhoneAsync();
        await IsDrawnWithAsync(phone, $"button[data-language={language}] span", family, first, last);

        phone = await OpenAtQuestionWithButtonsAsync(language);
        await IsDrawnWithAsync(phone, Bubbles, family, first, last);
        await IsDrawnWithAsync(phone, Buttons, family, first, last);
    }

    [ChromiumFact]
    public async Task The_code_keeps_its_order_in_Arabic()
    {
        var phone = await OpenAtQuestionWithButtonsAsync("ar");

        var groups = await phone.BotBubbles.Filter(new() { HasText = await WrittenCodeAsync(phone) }).EvaluateAsync<double[][]>(GroupsOfCode);

        var (lefts, tops) = (groups.Select(group => group[0]).ToList(), groups.Select(group => group[1]).ToList());
        Assert.Equal(lefts.Distinct().Order(), lefts);
        Assert.Single(tops.Distinct());
    }

    private static async Task<string> WrittenCodeAsync(Phone phone)
    {
        var code = await phone.ShownCodeAsync();
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    private static async Task IsDrawnWithAsync(Phone phone, string selector, string family, char first, char last)
    {
        var texts = await phone.Page.Locator(selector).AllInnerTextsAsync();
        var fonts = await UsedFont.OfAsync(phone, selector);
        Assert.Contains(texts, text => text.Any(letter => letter >= first && letter <= last));
        Assert.All(texts.Zip(fonts), element =>
        {
            var letters = element.First.Count(letter => letter >= first && letter <= last);
            var ours = element.Second.Where(font => font.IsOurs && font.Family == family).Sum(font => font.Glyphs);
            var others = element.Second.Where(font => !font.IsOurs).Sum(font => font.Glyphs);
            Assert.True(letters == 0 || ours > 0, $"{element.First}: {string.Join(", ", element.Second)}");
            Assert.True(others <= element.First.Length - letters, $"{element.First}: {string.Join(", ", element.Second)}");
        });
    }

    private async Task<Phone> OpenAtQuestionWithButtonsAsync(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByTyping).TalkAsync(phone, until: "newcomer.household");
        return phone;
    }}
