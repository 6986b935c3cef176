using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Desk.Contents;

/// <summary>An entry as the desk edits it: the newest version of each part, or what ships. Pure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shipped">What ships under it; null for one of the desk's own.</param>
/// <param name="Ledger">The newest versions.</param>
public sealed record FaqPieces(string Id, FaqArticle? Shipped, ContentLedger Ledger)
{
    private const string NewPrefix = "desk_";
    private const int NewDigits = 8;

    /// <summary>The topics under which entries stand.</summary>
    public static IReadOnlyList<string> Topics { get; } = [.. FaqLibrary.Shipped.All.Select(article => article.Topic).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether there is anything under this id.</summary>
    public bool Exists => Shipped is not null || FrameEdit is not null;

    /// <summary>The newest version of what it has in common in every language.</summary>
    public ContentEdit? FrameEdit => Ledger.Find(ContentKinds.Faq, Id, FaqFrame.Language);

    /// <summary>What it has in common in every language; null for nothing yet.</summary>
    public FaqFrame? Frame => FaqFrame.Read(FrameEdit?.Value) ?? ShippedFrame;

    private FaqFrame? ShippedFrame => Shipped is null ? null : new FaqFrame(Shipped.Topic, Shipped.Audience, Shipped.OwnCase, Shipped.Sources);

    /// <summary>An id for a new entry; it never changes, and says nothing.</summary>
    public static string NewId() => NewPrefix + Guid.NewGuid().ToString("N")[..NewDigits];

    /// <summary>Every entry, those that ship and those of the desk, by id.</summary>
    /// <param name="ledger">The newest versions.</param>
    public static IReadOnlyList<FaqPieces> All(ContentLedger ledger) =>
    [
        .. FaqLibrary.Shipped.All.Select(article => article.Id)
            .Union(ledger.Of(ContentKinds.Faq).Select(edit => edit.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => Of(id, ledger)),
    ];

    /// <summary>One entry.</summary>
    /// <param name="id">Its id; any text.</param>
    /// <param name="ledger">The newest versions.</param>
    public static FaqPieces Of(string id, ContentLedger ledger) => new(id, FaqLibrary.Shipped.All.FirstOrDefault(article => article.Id == id), ledger);

    /// <summary>The newest version of its words in a language.</summary>
    /// <param name="language">The language.</param>
    public ContentEdit? EditIn(string language) => Ledger.Find(ContentKinds.Faq, Id, language);

    /// <summary>Its words in a language, proposed ones too; null for none.</summary>
    /// <param name="language">The language.</param>
    public FaqWords? WordsIn(string language) =>
        FaqWords.Read(EditIn(language)?.Value) ?? (Shipped?.Texts.GetValueOrDefault(language) is { } text ? new FaqWords(text.Question, [], text.Answer) : null);

    /// <summary>Its question in a language, or in the first one that has it.</summary>
    /// <param name="language">The language that is preferred.</param>
    public string Title(string language) => Languages.All.Prepend(language).Select(each => WordsIn(each)?.Question).FirstOrDefault(question => question is not null) ?? Id;

    /// <summary>Whether somebody proposed something that nobody has reviewed.</summary>
    public bool HasProposal => Languages.All.Any(language => EditIn(language) is { Value: not null, Review: not ReviewState.Reviewed });

    /// <summary>The versions to store for what somebody typed: the words, and the common part where it changed or is now reviewed.</summary>
    /// <param name="form">What was typed, without faults.</param>
    /// <param name="language">In which language.</param>
    /// <param name="deed">What they do with it.</param>
    /// <param name="version">The version of the words that they read.</param>
    /// <param name="frameVersion">The version of the common part that they read.</param>
    public IReadOnlyList<ContentDraft> Drafts(FaqEntryForm form, string language, ContentDeed deed, int version, int frameVersion)
    {
        ContentDraft words = new(ContentKinds.Faq, Id, language, version, form.ToWords().ToJson());
        var frame = form.ToFrame().ToJson();
        return deed is not ContentDeed.Withdraw && IsNews(frame, deed) ? [words, new ContentDraft(ContentKinds.Faq, Id, FaqFrame.Language, frameVersion, frame)] : [words];
    }

    private bool IsNews(string frame, ContentDeed deed) => FrameEdit is { Value: not null } edit
        ? edit.Value != frame || (deed is ContentDeed.Review && edit.Review is not ReviewState.Reviewed)
        : ShippedFrame?.ToJson() != frame;
}
