using SamenHier.Casework;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Contents;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Contents;

namespace SamenHier.Desk.Contents;

/// <summary>Stores what is edited at the desk, and lets it count at the very next message.</summary>
/// <param name="store">The versions.</param>
/// <param name="overlay">What counts.</param>
/// <param name="audit">Who did what.</param>
/// <param name="time">The clock.</param>
public sealed class ContentEditor(ContentStore store, ContentOverlay overlay, AuditLog audit, TimeProvider time)
{
    private const int MostSubject = 200;

    /// <summary>Stores versions, all or none.</summary>
    /// <param name="by">Who edits.</param>
    /// <param name="deed">What they do; the same with each.</param>
    /// <param name="drafts">The versions, checked by the rules of their kind; at least one, all of one kind.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ContentOutcome> SaveAsync(StaffMember by, ContentDeed deed, IReadOnlyList<ContentDraft> drafts, CancellationToken cancellationToken)
    {
        if (!drafts.All(draft => ContentRights.May(by.Role, draft.Kind, deed)))
        {
            return ContentOutcome.NotAllowed;
        }

        try
        {
            var now = time.GetUtcNow();
            if (!await store.TryAddAsync([.. drafts.Select(draft => ToEdit(draft, deed, by.Id, now))], cancellationToken))
            {
                return ContentOutcome.SomebodyElseWasFirst;
            }

            foreach (var draft in drafts)
            {
                await audit.WriteAsync(new AuditLine(now, by.Id, ActionOf(deed), SubjectOf(draft)), cancellationToken);
            }

            await overlay.LoadAsync(store, cancellationToken);
            return ContentOutcome.Saved;
        }
        catch (StoreUnavailableException)
        {
            return ContentOutcome.NotStored;
        }
    }

    private static ContentEdit ToEdit(ContentDraft draft, ContentDeed deed, StaffId by, DateTimeOffset now) => new(
        draft.Kind,
        draft.Key,
        draft.Language,
        draft.BasedOn + 1,
        deed is ContentDeed.Withdraw ? null : draft.Value,
        deed is ContentDeed.Review ? ReviewState.Reviewed : ReviewState.Unreviewed,
        by,
        now);

    private static string ActionOf(ContentDeed deed) => deed switch
    {
        ContentDeed.Propose => "content.proposed",
        ContentDeed.Publish => "content.published",
        ContentDeed.Review => "content.reviewed",
        _ => "content.withdrawn",
    };

    private static string SubjectOf(ContentDraft draft)
    {
        var subject = $"{draft.Kind}:{draft.Key}/{draft.Language}";
        return subject.Length <= MostSubject ? subject : subject[..MostSubject];
    }
}
