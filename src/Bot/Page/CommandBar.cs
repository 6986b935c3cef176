namespace SamenHier.Bot.Page;

/// <summary>What a person can ask at any time: a few commands in a bar, the others behind "More". The order never changes, so that each keeps its place.</summary>
public static class CommandBar
{
    private const string Circle = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18";
    private const string Dots = "M5 12h.01M12 12h.01M19 12h.01";

    private static readonly IReadOnlyList<CommandButton> First =
    [
        new("back", "command.back", "word.back", "M19 12H5M11 6l-6 6 6 6", PointsOn: true),
        new("why", "command.why", "word.why", Circle + "M9.3 9.5a2.8 2.8 0 1 1 4 2.5c-.9.5-1.3 1-1.3 2M12 17h.01"),
        new("person", "command.person", "word.person", "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5"),
    ];

    private static readonly IReadOnlyList<CommandButton> Others =
    [
        new("question", "command.question", "word.question", "M4 5h16v11H11l-5 4v-4H4zM9.6 8.6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.4M12 14.2h.01"),
        new("skip", "command.skip", "word.skip", "M5 6l6 6-6 6M13 6l6 6-6 6", PointsOn: true),
        new("decline", "command.decline", "word.decline", "M4 5h16v11H11l-5 4v-4H4zM9 10.5h6"),
        new("change", "command.change", "word.change", "M4 20l1-4L16.5 4.5l3 3L8 19l-4 1M14 7l3 3"),
        new("language", "command.language", "word.language", Circle + "M3 12h18M12 3c3.4 3 3.4 15 0 18M12 3c-3.4 3-3.4 15 0 18"),
        new("mydata", "command.mydata", "word.mydata", "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
        new("help", "command.help", "word.help", Circle + "M12 11v5.5M12 7.5h.01"),
        new("stop", "command.stop", "word.stop", "M9 6v12M15 6v12"),
    ];

    /// <summary>The names of the texts that the bar shows and sends.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        [PageTextKeys.MenuLabel, PageTextKeys.MenuMore, .. First.Concat(Others).SelectMany(button => new[] { button.Label, button.Word })];

    /// <summary>Writes the bar, hidden until a conversation has begun.</summary>
    /// <param name="text">The words of the language that the page first speaks.</param>
    public static Markup Render(Func<string, string> text) => $"""
        <div id="commands" role="group" aria-label="{text(PageTextKeys.MenuLabel)}" data-label="{PageTextKeys.MenuLabel}" hidden>
        <ul class="first">
        {First.Select(button => Item(button, text))}
        <li><button type="button" aria-expanded="false" aria-controls="more-commands">{Icon(Dots, pointsOn: false)}
        <span data-text="{PageTextKeys.MenuMore}">{text(PageTextKeys.MenuMore)}</span></button></li>
        </ul>
        <ul id="more-commands" hidden>
        {Others.Select(button => Item(button, text))}
        </ul>
        </div>
        """;

    private static Markup Item(CommandButton button, Func<string, string> text) => $"""
        <li><button type="button" data-command="{button.Command}">{Icon(button.Icon, button.PointsOn)}
        <span data-text="{button.Label}">{text(button.Label)}</span></button></li>

        """;

    private static Markup Icon(string lines, bool pointsOn) =>
        $"""<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"{Markup.Trusted(pointsOn ? " class=\"points-on\"" : string.Empty)}><path d="{lines}"/></svg>""";
}
