using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Handover;

/// <summary>What is said around the handing over to a human being, and back.</summary>
/// <param name="texts">The words.</param>
/// <param name="intake">The words between the questions.</param>
/// <param name="settings">Who works where, and how long things may take.</param>
public sealed class HandoverMessages(TextCatalog texts, IntakeMessages intake, CaseSettings settings)
{
    /// <summary>The type of the entity on a message that somebody of the desk wrote.</summary>
    public const string BuilderEntity = "samenhier/builder";

    // The names of lines that are no texts of ours.
    private const string WordsLine = "builderWords";
    private const string OriginalLine = "builderOriginal";

    /// <summary>Puts above what is said next that a person was asked for, who will answer and when, and how to reach one.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixNoted(ITurnContext turn)
    {
        intake.Prefix(turn, "person.noted");
        PrefixPromise(turn, CaseUrgency.Normal);
        intake.PrefixContact(turn);
    }

    /// <summary>Likewise, where the bot goes on at once.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixPerson(ITurnContext turn)
    {
        PrefixNoted(turn);
        intake.Prefix(turn, "person.goOn");
    }

    /// <summary>Puts above what is said next who will answer, and when; nothing where no organisation is known.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="urgency">How much haste there is: of a danger no time is promised.</param>
    public void PrefixPromise(ITurnContext turn, CaseUrgency urgency)
    {
        if (AnswerPromise.For(turn.Language(), settings.For(turn.File())) is not { } promise)
        {
            return;
        }

        switch (promise)
        {
            case { GroupBuilder: { } builder }:
                intake.Prefix(turn, "person.whoGroup", FreeText.Isolate(builder));
                break;
            case { IsSomebodyIn: true }:
                intake.Prefix(turn, "person.who", FreeText.Isolate(promise.Organisation));
                break;
            default:
                intake.Prefix(turn, "person.nobody", FreeText.Isolate(promise.Organisation));
                break;
        }

        if (promise.By is { } moment && urgency is CaseUrgency.Normal)
        {
            intake.Prefix(turn, "person.by", Moment(turn.Language(), moment));
        }
    }

    /// <summary>Puts above what is said next that somebody of the desk has the turn, and how to go on with the bot.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="name">Who.</param>
    public void PrefixBuilderHere(ITurnContext turn, string name) =>
        intake.Prefix(turn, "person.builderHere", FreeText.Isolate(name), intake.Word(turn, "start"));

    /// <summary>The name of who has the person's case.</summary>
    /// <param name="file">The person's file.</param>
    public string BuilderOf(ParticipantFile file) => file.Case?.AssignedTo is { } id && settings.For(file).Roster.Find(id) is { } builder ? builder.Name : "Samen Hier";

    /// <summary>Passes on what somebody of the desk wrote, as a message of its own.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="answer">What they wrote.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public Task SayAsync(ITurnContext turn, StaffMember by, CaseAction.Answer answer, CancellationToken cancellationToken)
    {
        var language = turn.Language();
        List<Line> lines = [texts.Line(language, "person.says", FreeText.Isolate(by.Name)), new(WordsLine, Words(answer.Text))];
        Dictionary<string, object> entity = new(StringComparer.Ordinal) { ["name"] = by.Name, ["text"] = answer.Text };
        if (answer is { Original: { } original, OriginalLanguage: { } from })
        {
            (entity["original"], entity["originalLanguage"]) = (original, from);
            lines.Add(texts.Line(language, "person.machine"));
            lines.Add(new(OriginalLine, Words(original)));
        }

        var activity = MessageFactory.Text(MessageLines.Join(lines));
        (activity.Locale, activity.TextFormat) = (language, TextFormatTypes.Plain);
        activity.Entities = [BotJson.Entity(BuilderEntity, entity), MessageLines.Describe(lines)];
        return turn.SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>Puts above what is said next what somebody of the desk wrote while the person was away.</summary>
    /// <param name="turn">The turn, in which the person goes on on another device.</param>
    public void PrefixUnheard(ITurnContext turn)
    {
        var (file, language) = (turn.File(), turn.Language());
        if (file.Session.Unheard.Count == 0)
        {
            return;
        }

        intake.Prefix(turn, "person.meanwhile");
        foreach (var unheard in file.Session.Unheard)
        {
            file.Preface.Add(texts.Line(language, "person.says", FreeText.Isolate(unheard.Name)));
            file.Preface.Add(new(WordsLine, Words(unheard.Text)));
        }
    }

    // What is no text of ours keeps its lines, and each its own direction.
    private static string Words(string words) => string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(FreeText.IsolateAsWritten));

    private string Moment(string language, DateTimeOffset local) => texts.Get(
        language,
        "date.moment",
        texts.Get(language, $"weekday.{IsoDay(local.DayOfWeek)}"),
        local.Day,
        texts.Get(language, $"month.{local.Month}"),
        local.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static int IsoDay(DayOfWeek day) => day is DayOfWeek.Sunday ? 7 : (int)day;
}
