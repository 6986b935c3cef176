using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Questions;

/// <summary>Reads what people asked in vain and which answers helped, for those who keep the list of questions; names nobody.</summary>
public sealed class QuestionRecords
{
    /// <summary>The most unanswered questions that are read at once.</summary>
    public const int MostUnanswered = 1000;

    private const string Unanswered = """
        SELECT u.participant_id, p.wrapped_key, u.id, u.content, u.at
        FROM unanswered_questions u JOIN participants p ON p.id = u.participant_id
        ORDER BY u.at DESC, u.id DESC LIMIT @limit
        """;

    private const string Feedback = """
        SELECT entry, language, SUM(CASE WHEN helped THEN count ELSE 0 END), SUM(CASE WHEN helped THEN 0 ELSE count END)
        FROM faq_feedback GROUP BY entry, language
        """;

    private readonly IDatabase database;
    private readonly OwnerKeys keys;

    internal QuestionRecords(IDatabase database, OwnerKeys keys) => (this.database, this.keys) = (database, keys);

    /// <summary>The questions to which there was no sure answer, newest first; at most <see cref="MostUnanswered"/>.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(CancellationToken cancellationToken) =>
        ReadAsync(Unanswered, [Parameter.Number("@limit", MostUnanswered)], Open, cancellationToken);

    /// <summary>How often each answer helped and did not, by entry and language in ordinal order.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<FaqFeedbackTotal>> FeedbackAsync(CancellationToken cancellationToken)
    {
        var totals = await ReadAsync(Feedback, [], Total, cancellationToken);

        // Each database sorts text in its own way.
        return [.. totals.OrderBy(total => total.Entry, StringComparer.Ordinal).ThenBy(total => total.Language, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The questions to which there was no sure answer, newest first, of the people whom somebody at the desk may see; without the people, and at
    /// most <paramref name="limit"/>.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<UnansweredQuestion>> ListForDeskAsync(StaffMember viewer, int limit, CancellationToken cancellationToken) =>
        ReadAsync(UnansweredFor(viewer), [.. ViewerLimits.Parameters(viewer), Parameter.Number("@limit", limit)], Open, cancellationToken);

    private static string UnansweredFor(StaffMember viewer) => $"""
        SELECT u.participant_id, p.wrapped_key, u.id, u.content, u.at
        FROM unanswered_questions u JOIN participants p ON p.id = u.participant_id {ViewerLimits.PersonJoins}
        WHERE {ViewerLimits.OnPeople(viewer)} ORDER BY u.at DESC, u.id DESC LIMIT @limit
        """;

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, T> readRow, CancellationToken cancellationToken) =>
        database.ReadAsync(sql, parameters, (reader, ct) => reader.ReadAllAsync(readRow, ct), cancellationToken);

    private UnansweredQuestion Open(DbDataReader row) =>
        UnansweredContent.Open(keys.Unwrap(row.Participant(0), row.Bytes(1)), row.Bytes(2), row.Bytes(3), row.Time(4));

    private static FaqFeedbackTotal Total(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3));
}
