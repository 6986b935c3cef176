using System.Globalization;
using SamenHier.Dialogs.Candidates;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Matching.Explanations;

namespace SamenHier.Dialogs.Proposals;

/// <summary>A proposal or a match as one of its two sides reads it, as it stands above the question about it: each time that question is asked.</summary>
/// <param name="texts">The words.</param>
/// <param name="reasons">The words of reasons.</param>
/// <param name="plans">The words of dates.</param>
/// <param name="settings">Knows what the group's builder is called now.</param>
public sealed class ProposalLines(TextCatalog texts, ReasonWords reasons, PlanWords plans, CaseSettings settings)
{
    private const string Bullet = "– ";

    /// <summary>The lines above a question; none when there is nothing that the person may read now.</summary>
    /// <param name="shows">What the question shows: <c>proposal</c>, <c>showable</c> or <c>offer</c>.</param>
    /// <param name="file">Whose question.</param>
    /// <param name="language">The language of the moment.</param>
    public IEnumerable<Line> Of(string? shows, ParticipantFile file, string language) => (shows, file.PartInProposal()) switch
    {
        ("proposal", ProposalPart.NewcomerAsked) => Proposed(file, GroupView.Read(file.Proposal!.ForNewcomer!), language),
        ("showable", ProposalPart.NewcomerAsked) => [Block("proposal.showable", FactLines(ShowableFacts.Of(file), language), language)],
        ("offer", ProposalPart.GroupAsked) => Offered(file, NewcomerView.Read(file.Proposal!.ForGroup!), language),
        _ => [],
    };

    /// <summary>A match as the person reads it: with whom, who guides it, since when, and what comes next.</summary>
    /// <param name="file">The file of one of the two sides.</param>
    /// <param name="beginsOn">The day on which the year begins.</param>
    /// <param name="language">The language of the moment.</param>
    public IEnumerable<Line> Match(ParticipantFile file, DateOnly beginsOn, string language) => file.Proposal!.Newcomer == file.Id
        ? MatchWithGroup(file, GroupView.Read(file.Proposal.ForNewcomer!), beginsOn, language)
        : MatchWithNewcomer(file, NewcomerView.Read(file.Proposal.ForGroup!), beginsOn, language);

    /// <summary>The day on which the year of a match begins that is made in this turn: the day of arrival where that is still to come, else today.</summary>
    /// <param name="file">A member's file.</param>
    public static DateOnly BeginOf(ParticipantFile file)
    {
        var today = DutchDays.Of(file.Now);
        return file.Group?.Profile.Arrival is { } arrival && arrival > today ? arrival : today;
    }

    private IEnumerable<Line> Proposed(ParticipantFile file, GroupView view, string language)
    {
        yield return texts.Line(language, "intro.proposal");
        yield return GroupBlock(file, view, language);
        if (view.Reasons.Count > 0)
        {
            yield return Block("proposal.because", view.Reasons.Select(reason => Bullet + ForNewcomer(reason, language)), language);
        }

        yield return texts.Line(language, "proposal.next");
    }

    private IEnumerable<Line> Offered(ParticipantFile file, NewcomerView view, string language)
    {
        yield return texts.Line(language, "intro.offer");
        yield return NewcomerBlock(view, language);
        if (view.Reasons.Count > 0)
        {
            yield return Block("offer.because", view.Reasons.Select(reason => Bullet + ForGroup(reason, language)), language);
        }

        yield return texts.Line(language, "offer.next", Date(BeginOf(file), language));
    }

    private IEnumerable<Line> MatchWithGroup(ParticipantFile file, GroupView view, DateOnly beginsOn, string language) =>
        [texts.Line(language, "proposal.matched"), GroupBlock(file, view, language), .. Guided(beginsOn, language)];

    private IEnumerable<Line> MatchWithNewcomer(ParticipantFile file, NewcomerView view, DateOnly beginsOn, string language) =>
    [
        texts.Line(language, "offer.matched"),
        NewcomerBlock(view, language),
        texts.Line(language, "proposal.builder", FreeText.Isolate(BuilderOf(file, view.Builder))),
        .. Guided(beginsOn, language),
    ];

    private IEnumerable<Line> Guided(DateOnly beginsOn, string language) =>
        [texts.Line(language, "proposal.begins", Date(beginsOn, language)), texts.Line(language, "proposal.after", texts.Get(language, "word.plan"))];

    // Each line of it is a text; the block goes by the name of the first.
    private Line GroupBlock(ParticipantFile file, GroupView view, string language)
    {
        List<string> lines = [texts.Get(language, "proposal.name", FreeText.Isolate(view.Name))];
        if (view.Town is { } town)
        {
            lines.Add(texts.Get(language, "proposal.town", FreeText.Isolate(town)));
        }

        lines.Add(texts.Get(language, "proposal.members", view.Members));
        if (view.Languages.Count > 0)
        {
            lines.Add(texts.Get(language, "proposal.languages", List(view.Languages.Select(code => reasons.Name("language", code, language)), language)));
        }

        lines.Add(texts.Get(language, "proposal.builder", FreeText.Isolate(BuilderOf(file, view.Builder))));
        return new Line("proposal.name", string.Join('\n', lines));
    }

    private Line NewcomerBlock(NewcomerView view, string language) => view.Answers.Count == 0
        ? texts.Line(language, "offer.noFacts")
        : Block("offer.facts", FactLines(ShowableFacts.Group(view.Answers), language), language);

    private Line Block(string key, IEnumerable<string> lines, string language) => new(key, string.Join('\n', [texts.Get(language, key), .. lines]));

    private IEnumerable<string> FactLines(IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> facts, string language) =>
        from fact in ShowableFacts.All
        where facts.ContainsKey(fact)
        select texts.Get(language, "summary.line", texts.Get(language, $"choice.proposal.show.{fact}"), List(facts[fact].Select(answer => Words(answer, language)), language));

    // Codes by the reader's words, own words as they were written.
    private string Words(ShownAnswer answer, string language)
    {
        var parts = AnswerValue.Parts(answer.Value);
        return answer.Question switch
        {
            "newcomer.name" or "newcomer.workWords" or ShowableFacts.TownQuestion => FreeText.Isolate(parts[0]),
            "newcomer.adults" or "newcomer.children" => texts.Get(language, "summary.line", texts.Get(language, $"label.{answer.Question}"), parts[0]),
            "priorities.ranked" => List(parts.Select((code, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {Choice(answer.Question, code, language)}")), language),
            _ => List(parts.Select(code => Choice(answer.Question, code, language)), language),
        };
    }

    private string Choice(string question, string code, string language)
    {
        var key = $"choice.{question}.{code}";
        return texts.Has(language, key) ? texts.Get(language, key) : code;
    }

    // Somebody else may look at the same screen, so what support they asked for is not named.
    private string ForNewcomer(ViewReason reason, string language) => reason.Code == ReasonCodes.Needs
        ? texts.Get(language, "proposal.needs")
        : reasons.Say(new Reason(reason.Code, reason.Arguments), language);

    private string ForGroup(ViewReason reason, string language) => reason.Code == ReasonCodes.Near
        ? texts.Get(language, "offer.near")
        : reasons.Say(new Reason(reason.Code, reason.Arguments), language);

    private string List(IEnumerable<string> words, string language) => string.Join(texts.Get(language, "list.separator"), words);

    private string Date(DateOnly day, string language) => FreeText.Isolate(plans.Date(day, language));

    // Whoever guides the group may have changed since it was proposed; before the match only the group knows them.
    private string BuilderOf(ParticipantFile file, string told)
    {
        var setting = settings.For(file);
        return setting.Roster.Staff.FirstOrDefault(setting.IsGroupBuilder)?.Name ?? told;
    }
}
