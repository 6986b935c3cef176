using Microsoft.Bot.Builder;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Groups;

/// <summary>What the bot says about a group.</summary>
/// <param name="texts">The words.</param>
/// <param name="library">The sets of the weegschaal.</param>
/// <param name="organisation">Where the invitation's link leads.</param>
public sealed class GroupMessages(TextCatalog texts, QuestionnaireLibrary library, OrganisationOptions organisation)
{
    /// <summary>The notice after which what the group offers is shown.</summary>
    public const string ReadyNotice = "group.notice.ready";

    private const string NameQuestion = "volunteer.name";
    private const string Listed = "list.separator";

    /// <summary>Puts above what is said next that the group was formed, and how others join it.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixFormed(ITurnContext turn)
    {
        var group = turn.File().Group!;
        Prefix(turn, "group.formed", FreeText.Isolate(group.Profile.Name), KindOf(group.Profile, turn.Language()), TownOf(group.Profile));
        Prefix(turn, "group.youCoordinate");
        PrefixInvitation(turn);
    }

    /// <summary>Puts above what is said next how others join: a link, and a code for those who type.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixInvitation(ITurnContext turn)
    {
        var invitation = turn.File().Group!.Invitation!;
        Prefix(turn, "group.invitation", InvitationCode.Show(invitation.Code), FreeText.Isolate(LinkOf(invitation)), GroupRules.Shipped.InvitationDays);
    }

    /// <summary>Puts above what is said next that the person has joined.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixJoined(ITurnContext turn)
    {
        var group = turn.File().Group!;
        Prefix(turn, "group.joined", FreeText.Isolate(group.Profile.Name), KindOf(group.Profile, turn.Language()), TownOf(group.Profile));
    }

    /// <summary>Puts above what is said next where the group stands, its members and what it still needs.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixStatus(ITurnContext turn)
    {
        var (file, language) = (turn.File(), turn.Language());
        var (group, overview) = (file.Group!, OverviewOf(file));
        var intro = texts.Get(language, "group.status", FreeText.Isolate(group.Profile.Name), KindOf(group.Profile, language), TownOf(group.Profile), overview.Members);
        file.Preface.Add(new Line("group.status", string.Join('\n', [intro, .. group.MembersWith(file).Select(member => MemberLine(member, file, language))])));
        Prefix(turn, group.Profile.Builder is null ? "group.noBuilder" : "group.hasBuilder");
        PrefixNeeds(turn);
    }

    /// <summary>Puts above what is said next what the group still needs, kindly.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixNeeds(ITurnContext turn)
    {
        var overview = OverviewOf(turn.File());
        switch (overview)
        {
            case { Missing: 1 }:
                Prefix(turn, "group.oneMissing");
                break;
            case { Missing: > 1 }:
                Prefix(turn, "group.missing", overview.Missing);
                break;
            case { Waiting: > 0 }:
                Prefix(turn, "group.waiting", overview.Waiting);
                break;
            case { Stage: GroupStage.Ready }:
                Prefix(turn, turn.File().Group!.IsCoordinator(turn.File().Id) ? "group.canBeSent" : "group.coordinatorSends");
                break;
            case { Stage: GroupStage.Sent } when turn.File().Group is { Newcomer: not null }:
                Prefix(turn, "group.isMatched", texts.Get(turn.Language(), "word.proposal"));
                break;
            default:
                Prefix(turn, "group.isSent");
                break;
        }

        if (overview.Stage is GroupStage.Paused)
        {
            Prefix(turn, "group.paused");
        }
    }

    /// <summary>Puts above what is said next what the group offers, how it weighs the statements, and where it differs; nothing until all have answered.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixOffers(ITurnContext turn)
    {
        var (file, language) = (turn.File(), turn.Language());
        var overview = OverviewOf(file);
        if (!overview.IsComplete)
        {
            Prefix(turn, "group.offersLater");
            return;
        }

        var members = file.Group!.MembersWith(file);
        var offers = GroupOffers.Of(members);
        List<string> lines =
        [
            texts.Get(language, "group.offers"),
            OfferLine("label.volunteer.languages", "newcomer.languages", offers.Languages, language),
            OfferLine("label.volunteer.priorities", "priorities.ranked", offers.Priorities, language),
            OfferLine("label.volunteer.support", "volunteer.support", offers.Support, language),
            OfferLine("label.volunteer.interests", "newcomer.interests", offers.Interests, language),
            OfferLine("label.volunteer.free", "newcomer.free", offers.Free, language),
            texts.Get(language, "summary.line", texts.Get(language, "label.volunteer.accessible"), texts.Get(language, offers.HasAccessiblePlace ? "choice.volunteer.accessible.yes" : "group.notYet")),
        ];
        file.Preface.Add(new Line("group.offers", string.Join('\n', lines)));
        if (overview.NeedsDutch)
        {
            Prefix(turn, "group.dutch", overview.DutchSpeakers, overview.Kind.DutchSpeakers);
        }

        var balances = library.Newest.Get("weegschaal").Questions.Select(question => GroupBalance.Of(question.Id, members)).ToList();
        file.Preface.Add(new Line("group.balance", string.Join('\n', [texts.Get(language, "group.balance"), .. balances.Select(balance => BalanceLine(balance, language))])));
        if (balances.Exists(balance => balance.Spread >= GroupRules.Shipped.Apart))
        {
            Prefix(turn, "group.talkAboutIt");
        }
    }

    /// <summary>Puts above what is said next what came up while the person was away.</summary>
    /// <param name="turn">The turn.</param>
    public void PrefixNotices(ITurnContext turn)
    {
        var file = turn.File();
        foreach (var waiting in file.WaitingNotices)
        {
            file.MarkSaid(waiting.Id);
            if (texts.Has(turn.Language(), waiting.Notice.Text))
            {
                Prefix(turn, waiting.Notice.Text, [.. waiting.Notice.Arguments.Select(FreeText.Isolate)]);
            }
        }

        if (file.HasSeat() && file.WaitingNotices.Any(waiting => waiting.Notice.Text == ReadyNotice))
        {
            PrefixOffers(turn);
        }
    }

    /// <summary>Has every other member told something.</summary>
    /// <param name="file">Whose turn it is.</param>
    /// <param name="text">The name of the text.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public static void TellOthers(ParticipantFile file, string text, params string[] arguments)
    {
        foreach (var member in file.Group!.Members.Where(member => member.Participant != file.Id))
        {
            file.Tell(member.Participant, new Notice(text, arguments, file.Now));
        }
    }

    /// <summary>What a member is called: the name that they gave, else their place in the group; with their place where two have the same name.</summary>
    /// <param name="member">The member.</param>
    /// <param name="file">Whose turn it is.</param>
    /// <param name="language">The language of the moment.</param>
    public string NameOf(GroupMember member, ParticipantFile file, string language)
    {
        var members = file.Group!.MembersWith(file);
        var place = members.ToList().FindIndex(each => each.Participant == member.Participant) + 1;
        return GivenName(members[place - 1]) switch
        {
            null => texts.Get(language, "group.unnamed", place),
            var name when members.Count(each => GivenName(each) == name) > 1 => FreeText.Isolate($"{name} ({place})"),
            var name => FreeText.Isolate(name),
        };
    }

    /// <summary>The link by which others join.</summary>
    /// <param name="invitation">The invitation.</param>
    public string LinkOf(GroupInvitation invitation) => $"{organisation.Url}/?join={invitation.Code}";

    private static string? GivenName(GroupMember member) =>
        member.Answers.TryGetValue(NameQuestion, out var name) && !AnswerValue.IsWithheld(name) ? AnswerValue.Parts(name.Value)[0] : null;

    private static GroupOverview OverviewOf(ParticipantFile file) =>
        GroupOverview.Of(file.Group!.Profile, file.Group.MembersWith(file), GroupRules.Shipped);

    private static string TownOf(GroupProfile profile) => FreeText.Isolate(AnswerValue.Place(profile.Town).Words);

    private string KindOf(GroupProfile profile, string language) => texts.Get(language, $"choice.group.kind.{profile.Kind}");

    private string MemberLine(GroupMember member, ParticipantFile file, string language)
    {
        var state = texts.Get(language, member.State is IntakeState.Sent ? "group.answered" : "group.notYet");
        var line = texts.Get(language, "summary.line", NameOf(member, file, language), state);
        return file.Group!.IsCoordinator(member.Participant) ? $"{line} – {texts.Get(language, "group.coordinator")}" : line;
    }

    private string OfferLine(string label, string wordsOf, IReadOnlyList<string> codes, string language) => texts.Get(
        language,
        "summary.line",
        texts.Get(language, label),
        codes.Count == 0 ? texts.Get(language, "group.notYet") : string.Join(texts.Get(language, Listed), codes.Select(code => texts.Get(language, $"choice.{wordsOf}.{code}"))));

    private string BalanceLine(GroupBalance balance, string language)
    {
        var label = texts.Get(language, texts.Voice(language, $"label.{balance.Question}", ParticipantRoles.Volunteer));
        if (balance is not { Mean: { } mean, Spread: { } spread })
        {
            return texts.Get(language, "summary.line", label, texts.Get(language, "group.tooFew"));
        }

        var leaning = mean switch
        {
            <= -500 => texts.Get(language, $"statement.{balance.Question}.first.volunteer"),
            >= 500 => texts.Get(language, $"statement.{balance.Question}.second.volunteer"),
            _ => texts.Get(language, "scale.both"),
        };
        return texts.Get(language, "group.balanceLine", label, leaning, texts.Get(language, spread >= GroupRules.Shipped.Apart ? "group.apart" : SpreadKey(spread)));
    }

    private static string SpreadKey(int spread) => spread == 0 ? "group.together" : "group.close";

    private void Prefix(ITurnContext turn, string key, params object[] arguments) => turn.File().Preface.Add(texts.Line(turn.Language(), key, arguments));
}
