using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Records;

namespace SamenHier.Casework.People;

/// <summary>Finds and lists participants; reads only.</summary>
public sealed class ParticipantDirectory
{
    private readonly IDbContextFactory<CaseworkContext> contexts;
    private readonly ParticipantKeys keys;
    private readonly LookupKey lookup;

    internal ParticipantDirectory(IDbContextFactory<CaseworkContext> contexts, ParticipantKeys keys, LookupKey lookup) =>
        (this.contexts, this.keys, this.lookup) = (contexts, keys, lookup);

    /// <summary>Finds the participant with a reference code; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<ParticipantId?> FindByReferenceAsync(string code, CancellationToken cancellationToken)
    {
        var hasCode = await HasCodeAsync(code, cancellationToken);
        return await ReadAsync(
            participants => participants.Where(hasCode).Select(row => (ParticipantId?)row.Id).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Lists every participant, oldest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<ParticipantSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            participants => participants.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
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
            participants => participants.Include(p => p.Answers).Include(p => p.Consents).Include(p => p.Requests).Include(p => p.Unanswered)
                .AsSplitQuery().SingleOrDefaultAsync(hasCode, cancellationToken),
            cancellationToken);
        return row is null ? null : Export(row, Cipher(row));
    }

    private async Task<Expression<Func<ParticipantRow, bool>>> HasCodeAsync(string code, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).ReferenceCode(code);
        return row => row.ReferenceHash == hash;
    }

    private async Task<T> ReadAsync<T>(Func<IQueryable<ParticipantRow>, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await read(context.Participants.AsNoTracking());
        }
        catch (System.Data.Common.DbException error)
        {
            throw new StoreUnavailableException("The database could not be read.", error);
        }
    }

    private ParticipantCipher Cipher(ParticipantRow row) => keys.Unwrap(row.Id, row.WrappedKey);

    private static ParticipantProfile Profile(ParticipantRow row, ParticipantCipher cipher) =>
        new(row.Role, row.Language, row.State, row.Reference is { } code ? cipher.OpenText(Cell.ReferenceCode, code) : null);

    private static ParticipantExport Export(ParticipantRow row, ParticipantCipher cipher) => new(
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
    };
}
