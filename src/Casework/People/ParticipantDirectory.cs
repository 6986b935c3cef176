using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.People;

/// <summary>Finds and lists participants; reads only.</summary>
public sealed class ParticipantDirectory
{
    private readonly IDbContextFactory<CaseworkContext> contexts;
    private readonly OwnerKeys keys;
    private readonly LookupKey lookup;
    private readonly DeskPeople people;

    internal ParticipantDirectory(IDatabase database, IDbContextFactory<CaseworkContext> contexts, OwnerKeys keys, LookupKey lookup) =>
        (this.contexts, this.keys, this.lookup, people) = (contexts, keys, lookup, new(database, keys));

    /// <summary>Finds the participant with a reference code; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<ParticipantId?> FindByReferenceAsync(string code, CancellationToken cancellationToken)
    {
        var hasCode = await HasCodeAsync(code, cancellationToken);
        return await ReadAsync(
            context => context.Participants.Where(hasCode).Select(row => (ParticipantId?)row.Id).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Finds the participant whom a channel knows by an identity, e.g. <c>msteams:TENANT:OBJECT</c>; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<ParticipantId?> FindByIdentityAsync(string identity, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).Identity(identity);
        return await ReadAsync(
            context => context.Identities.Where(row => row.Hash == hash).Select(row => (ParticipantId?)row.ParticipantId).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Lists every participant, oldest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<ParticipantSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            context => context.Participants.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .Select(row => new { Row = row, Answers = row.Answers.Count })
                .ToListAsync(cancellationToken),
            cancellationToken);
        return [.. rows.Select(found => new ParticipantSummary(
            found.Row.Id, Profile(found.Row, Cipher(found.Row)), found.Row.CreatedAt, found.Row.LastTurnAt, found.Answers))];
    }

    /// <summary>Reads everything that a participant told; null when no participant has the code.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<ParticipantExport?> ExportAsync(string code, CancellationToken cancellationToken)
    {
        var hasCode = await HasCodeAsync(code, cancellationToken);
        var row = await ReadAsync(
            context => context.Participants
                .Include(p => p.Answers).Include(p => p.Consents).Include(p => p.Requests).Include(p => p.Unanswered)
                .Include(p => p.Newsletter).Include(p => p.Seat).Include(p => p.Match).Include(p => p.Proposals)
                .AsSplitQuery().SingleOrDefaultAsync(hasCode, cancellationToken),
            cancellationToken);
        return row is null ? null : Export(row, Cipher(row));
    }

    /// <summary>
    /// A page of the people whom somebody at the desk may see, the one who wrote last before the others: those of their organisation's towns, of
    /// groups that they guide, and whose open case they have taken; an administrator all. Who has not agreed that anything is kept is left out.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<PeoplePage> ListForDeskAsync(StaffMember viewer, PeopleFilter filter, CancellationToken cancellationToken) =>
        people.ListAsync(viewer, filter, cancellationToken);

    /// <summary>The record of a participant; null when there is none that the viewer may see. Who looks writes an audit line first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<DeskPerson?> FindForDeskAsync(StaffMember viewer, ParticipantId id, CancellationToken cancellationToken) =>
        people.FindAsync(viewer, id, cancellationToken);

    private async Task<Expression<Func<ParticipantRow, bool>>> HasCodeAsync(string code, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).ReferenceCode(code);
        return row => row.ReferenceHash == hash;
    }

    private async Task<T> ReadAsync<T>(Func<CaseworkContext, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(context);
        }
        catch (System.Data.Common.DbException error)
        {
            throw new StoreUnavailableException("The database could not be read.", error);
        }
    }

    private OwnerCipher Cipher(ParticipantRow row) => keys.Unwrap(row.Id, row.WrappedKey);

    private static ParticipantProfile Profile(ParticipantRow row, OwnerCipher cipher) =>
        new(row.Role, row.Language, row.State, row.Reference is { } code ? cipher.OpenText(Cell.ReferenceCode, code) : null);

    private static ParticipantExport Export(ParticipantRow row, OwnerCipher cipher) => new(
        row.Id,
        Profile(row, cipher),
        [.. row.Consents.OrderBy(c => c.Purpose, StringComparer.Ordinal).Select(c => new Consent(c.Purpose, c.Given, c.Language, c.Wording, c.At))],
        [.. row.Answers.OrderBy(a => a.Question, StringComparer.Ordinal)
            .Select(a => AnswerContent.Open(cipher, a.Question, a.Content, a.Language, a.Wording, a.At))])
    {
        Requests = [.. row.Requests.OrderBy(r => r.At).ThenBy(r => Convert.ToHexString(r.Id), StringComparer.Ordinal)
            .Select(r => RequestContent.Open(cipher, r.Id, r.Content, r.At))],
        Unanswered = [.. row.Unanswered.OrderBy(u => u.At).ThenBy(u => Convert.ToHexString(u.Id), StringComparer.Ordinal)
            .Select(u => UnansweredContent.Open(cipher, u.Id, u.Content, u.At))],
        Newsletter = row.Newsletter?.State ?? NewsletterState.None,
        NewsletterAddress = row.Newsletter is { } newsletter ? NewsletterContent.Open(cipher, newsletter.Content).Address : null,
        Group = row.Seat?.GroupId ?? row.Match?.GroupId,
        Proposals = [.. row.Proposals.OrderBy(p => p.MadeAt).ThenBy(p => p.Id.ToString(), StringComparer.Ordinal)
            .Select(p => new ProposalSummary(p.Id, p.GroupId, p.State, p.MadeAt, p.EndBy, p.EndReason, p.EndedAt))],
    };
}
