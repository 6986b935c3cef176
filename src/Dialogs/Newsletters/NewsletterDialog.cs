using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Waterfall;

namespace SamenHier.Dialogs.Newsletters;

/// <summary>Signs up for the newsletter and off. Who signs up is subscribed only when they confirm it from the address. What stood before stands again afterwards.</summary>
/// <param name="questions">The questions that it asks.</param>
/// <param name="renderer">Knows the version of the wording that was shown.</param>
/// <param name="keeper">Keeps the address until the person has said that it is right.</param>
/// <param name="texts">What the bot says.</param>
public sealed class NewsletterDialog(QuestionnaireLibrary questions, QuestionRenderer renderer, AnswerKeeper keeper, TextCatalog texts) : Dialog(nameof(NewsletterDialog))
{
    /// <summary>The purpose under which the consent is recorded.</summary>
    public const string Purpose = "newsletter";

    private const string AskedKey = "asked";
    private const string MenuQuestion = "newsletter.menu";
    private const string AddressQuestion = "newsletter.address";
    private const string RightQuestion = "newsletter.right";

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var file = dc.Context.File();
        if (!ConsentRecorder.Allows(file, ConsentRecorder.Keep))
        {
            Prefix(dc, "room.notYet");
            return dc.EndDialogAsync(result: null, cancellationToken);
        }

        Prefix(dc, file.Newsletter switch
        {
            NewsletterState.None => "intro.newsletter",
            NewsletterState.Confirmed => "newsletter.confirmed",
            _ => "newsletter.waiting",
        });
        return AskAsync(dc, MenuQuestion, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        ((string)dc.ActiveDialog!.State[AskedKey], Chosen(result)) switch
        {
            _ when result is StandAgain => LeaveAsync(dc, result, cancellationToken),
            (RightQuestion, _) when result is GoBack => AskAddressAsync(dc, cancellationToken),
            (AddressQuestion, _) when result is GoBack => AskAsync(dc, MenuQuestion, cancellationToken),
            (MenuQuestion, "signUp" or "otherAddress") => AskAddressAsync(dc, cancellationToken),
            (MenuQuestion, "signOff") => SignOffAsync(dc, cancellationToken),
            (AddressQuestion, { } words) => ReadAddressAsync(dc, words, cancellationToken),
            (RightQuestion, "yes") => SignUpAsync(dc, cancellationToken),
            (RightQuestion, "no") => AskAddressAsync(dc, cancellationToken),
            _ => LeaveAsync(dc, result: null, cancellationToken),
        };

    private static string? Chosen(object? result) => result is Reply.Understood { WithheldFor: null } reply ? AnswerValue.Parts(reply.Value)[0] : null;

    private static Task<DialogTurnResult> AskAsync(DialogContext dc, string question, CancellationToken cancellationToken)
    {
        dc.ActiveDialog!.State[AskedKey] = question;
        return dc.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.Asking(question), cancellationToken);
    }

    private static Task<DialogTurnResult> AskAddressAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.File().Drop(AddressQuestion);
        return AskAsync(dc, AddressQuestion, cancellationToken);
    }

    // An address that nobody confirmed is not kept.
    private static Task<DialogTurnResult> LeaveAsync(DialogContext dc, object? result, CancellationToken cancellationToken)
    {
        dc.Context.File().Drop(AddressQuestion);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    private Task<DialogTurnResult> ReadAddressAsync(DialogContext dc, string words, CancellationToken cancellationToken)
    {
        switch (EmailReader.Read(words))
        {
            case EmailReading.Problem problem:
                Prefix(dc, problem.TextKey);
                return AskAddressAsync(dc, cancellationToken);
            case EmailReading.Address address:
                var file = dc.Context.File();
                var question = questions.For(file).FindQuestion(AddressQuestion)!;
                keeper.Keep(file, question, new Reply.Understood(AnswerValue.Of(address.Value), words), dc.Context.Language(), isConsent: false);
                break;
        }

        return AskAsync(dc, RightQuestion, cancellationToken);
    }

    private Task<DialogTurnResult> SignUpAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var file = dc.Context.File();

        // A release or another room may have let go of the address meanwhile.
        if (AnswerValue.CodesOf(file.Answers, AddressQuestion) is not [var address])
        {
            return AskAddressAsync(dc, cancellationToken);
        }

        file.NewsletterChange = new NewsletterChange.SignUp(address, dc.Context.Language());
        Record(dc, isGiven: true);
        Prefix(dc, "newsletter.asked");
        return LeaveAsync(dc, result: null, cancellationToken);
    }

    private Task<DialogTurnResult> SignOffAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.File().NewsletterChange = new NewsletterChange.SignOff();
        Record(dc, isGiven: false);
        Prefix(dc, "newsletter.signedOff");
        return LeaveAsync(dc, result: null, cancellationToken);
    }

    private void Record(DialogContext dc, bool isGiven)
    {
        var (file, language) = (dc.Context.File(), dc.Context.Language());
        var question = questions.For(file).FindQuestion(isGiven ? RightQuestion : MenuQuestion)!;
        file.Record(new Consent(Purpose, isGiven, language, renderer.Wording(question, language, file.Profile.Role), file.Now));
    }

    private void Prefix(DialogContext dc, string key) => dc.Context.File().Preface.Add(texts.Line(dc.Context.Language(), key));
}
