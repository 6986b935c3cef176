using SamenHier.Bot.Page;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Plans;

/// <summary>Writes a plan as a page to read on a phone and to print on A4. It needs no script.</summary>
/// <param name="assets">The fonts and the ground of the chat page.</param>
/// <param name="texts">The words.</param>
/// <param name="words">The words of dates.</param>
public sealed class PlanDocument(PageAssets assets, TextCatalog texts, PlanWords words)
{
    private const string Style = """
        @page { size: A4; margin: 14mm 15mm; }
        body.plan { display: block; background: #fff; }
        .plan main { display: block; max-width: 46rem; margin: 0 auto; padding: 1.2rem 1rem 2.5rem; }
        .plan h1 { margin: 0 0 .3rem; font-size: 1.45rem; line-height: 1.35; color: var(--green); overflow-wrap: anywhere; }
        .plan .from { margin: 0 0 1rem; color: var(--quiet); }
        .plan .calendar { display: inline-block; margin: 0 0 .4rem; padding: .55rem 1.1rem; border-radius: 999px; background: var(--green); color: #fff; text-decoration: none; }
        .plan section { margin: 1.3rem 0 0; }
        .plan h2 { margin: 0 0 .3rem; padding-bottom: .25rem; border-bottom: 2px solid var(--green); font-size: 1.1rem; break-after: avoid; }
        .plan ul { margin: 0; padding: 0; list-style: none; }
        .plan li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); gap: 0 .5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
        .plan .box { width: 1.15rem; height: 1.15rem; margin-top: .25em; border: 2px solid var(--green); border-radius: .25rem; color: var(--green); font-size: 1rem; line-height: .9rem; text-align: center; }
        .plan .what { overflow-wrap: anywhere; }
        .plan .done .what { color: var(--quiet); }
        .plan dl { grid-column: 2; display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin: .1rem 0 0; font-size: .9rem; color: var(--quiet); }
        .plan dl div { display: flex; gap: .35rem; min-width: 0; }
        .plan dt::after { content: ":"; }
        .plan dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
        .plan .away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (min-width: 40rem) {
          .plan li { grid-template-columns: 1.6rem minmax(0, 1fr) 18.5rem; align-items: start; }
          .plan dl { grid-column: 3; display: grid; grid-template-columns: 9rem 9rem; gap: 0 .5rem; margin: 0; }
          .plan dl div { display: block; }
          .plan dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        }
        @media print {
          html { font-size: 10.5pt; }
          .plan main { max-width: none; padding: 0; }
          .plan .calendar { display: none; }
          .plan li { padding: .3rem 0; }
        }
        """;

    /// <summary>The plan's page.</summary>
    /// <param name="sheet">The plan.</param>
    /// <param name="language">The language that it speaks.</param>
    /// <param name="calendar">The address of the calendar file; null where there is none yet.</param>
    /// <param name="nonce">The value that the Content-Security-Policy allows for this answer.</param>
    public string Render(PlanSheet sheet, string language, string? calendar, string nonce) => Document(texts.Get(language, "plan.title", sheet.Group), language, nonce, $"""
        <h1>{texts.Get(language, "plan.title", sheet.Group)}</h1>
        <p class="from">{(sheet.Arrival is { } arrival ? texts.Get(language, "plan.arrivalOn", words.Date(arrival, language)) : texts.Get(language, "plan.arrivalUnknown"))}</p>
        {Calendar(calendar, language)}
        {(sheet.Phases.Count == 0 ? Empty(language) : Nothing)}
        {sheet.Phases.Select(phase => Phase(phase, language))}
        """);

    /// <summary>A page that says one thing.</summary>
    /// <param name="key">The text.</param>
    /// <param name="language">The language that it speaks.</param>
    /// <param name="nonce">The value that the Content-Security-Policy allows for this answer.</param>
    public string Say(string key, string language, string nonce) => Document("Samen Hier", language, nonce, $"""
        <h1><bdi lang="nl">Samen Hier</bdi></h1>
        <p>{texts.Get(language, key)}</p>
        """);

    private string Document(string title, string language, string nonce, Markup content)
    {
        Markup document = $"""
            <!DOCTYPE html>
            <html lang="{language}" dir="{(Languages.IsRightToLeft(language) ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="stylesheet" href="{assets.AddressOf("style.css")}" nonce="{nonce}">
            <style nonce="{nonce}">
            {Markup.Trusted(Style)}
            </style>
            <link rel="icon" href="{assets.AddressOf("icon.svg")}" type="image/svg+xml">
            </head>
            <body class="plan">
            <main>
            {content}
            </main>
            </body>
            </html>

            """;
        return document.ToString();
    }

    private Markup Calendar(string? address, string language) => address is null
        ? Nothing
        : $"""<a class="calendar" href="{address}">{texts.Get(language, "plan.page.calendar")}</a>""";

    private Markup Empty(string language) => $"<p>{texts.Get(language, "plan.page.empty")}</p>";

    private Markup Phase(PlanSheetPhase phase, string language) => $"""
        <section>
        <h2>{phase.Title}</h2>
        <ul>
        {phase.Tasks.Select(task => Task(task, language))}
        </ul>
        </section>

        """;

    // What people wrote may be in another script than the page; each such piece keeps its own direction.
    private Markup Task(PlanSheetTask task, string language) => $"""
        <li{(task.IsDone ? Markup.Trusted(" class=\"done\"") : Nothing)}>
        <span class="box" aria-hidden="true">{(task.IsDone ? "✓" : string.Empty)}</span>
        <span class="what"><bdi>{task.Words}</bdi><span class="away"> ({texts.Get(language, task.IsDone ? "plan.page.isDone" : "plan.page.isOpen")})</span></span>
        <dl>
        <div><dt>{texts.Get(language, "plan.page.when")}</dt><dd><bdi>{task.When}</bdi></dd></div>
        <div><dt>{texts.Get(language, "plan.page.who")}</dt><dd><bdi>{task.Who}</bdi></dd></div>
        </dl>
        </li>

        """;

    private static Markup Nothing => Markup.Trusted(string.Empty);
}
