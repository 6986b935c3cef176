using System.Data.Common;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.People;

/// <summary>Reads participants for the desk, within the limits of who looks.</summary>
internal sealed class DeskPeople(IDatabase database, OwnerKeys keys)
{
    // 1 and 2 are Started and Sent: who has not agreed that anything is kept is on no list.
    private const string Listed = "p.state IN (1, 2) AND (@role = '' OR p.role = @role)";

    public Task<PeoplePage> ListAsync(StaffMember viewer, PeopleFilter filter, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(filter.PageSize, 1, PeopleFilter.LargestPage);
        return database.ReadAsync(
            SelectPage(viewer),
            [
                .. ViewerLimits.Parameters(viewer),
                Parameter.Text("@role", filter.Role ?? ""),
                Parameter.Number("@size", size),
                Parameter.Number("@skip", (long)Math.Max(filter.Page, 0) * size),
            ],
            async (reader, ct) =>
            {
                await reader.ReadAsync(ct);
                var total = (int)reader.GetInt64(0);
                await reader.NextResultAsync(ct);
                return new PeoplePage(await reader.ReadAllAsync(Summary, ct), total);
            },
            cancellationToken);
    }

    public Task<DeskPerson?> FindAsync(StaffMember viewer, ParticipantId id, CancellationToken cancellationToken) => database.ReadAsync(
        SelectOne(viewer), [.. ViewerLimits.Parameters(viewer), Parameter.Bytes("@participant", id.ToBytes())], ReadOneAsync, cancellationToken);

    private static string SelectPage(StaffMember viewer) => $"""
        SELECT COUNT(*) FROM participants p {ViewerLimits.PersonJoins} WHERE {Listed} AND {ViewerLimits.OnPeople(viewer)};
        SELECT p.id, p.wrapped_key, p.role, p.language, {ViewerLimits.Town}, p.state, p.last_turn_at, n.content
        FROM participants p {ViewerLimits.PersonJoins} {PersonName.Join}
        WHERE p.id IN (
            SELECT p.id FROM participants p {ViewerLimits.PersonJoins} WHERE {Listed} AND {ViewerLimits.OnPeople(viewer)}
            ORDER BY p.last_turn_at DESC, p.id LIMIT @size OFFSET @skip)
        ORDER BY p.last_turn_at DESC, p.id
        """;

    // Each of them asks for the limits anew, so that none tells more than the first.
    private static string SelectOne(StaffMember viewer)
    {
        var seen = $"(SELECT p.id FROM participants p {ViewerLimits.PersonJoins} WHERE p.id = @participant AND {ViewerLimits.OnPeople(viewer)})";
        return $"""
            SELECT p.id, p.wrapped_key, p.role, p.language, {ViewerLimits.Town}, p.state, p.created_at, p.last_turn_at, g.id
            FROM participants p {ViewerLimits.PersonJoins} WHERE p.id = {seen};
            SELECT question, content, language, wording, at FROM answers WHERE participant_id = {seen};
            SELECT purpose, given, language, wording, at FROM consents WHERE participant_id = {seen};
            SELECT id, content, at FROM person_requests WHERE participant_id = {seen} ORDER BY at, id;
            SELECT c.id FROM cases c JOIN participants p ON p.id = c.participant_id {ViewerLimits.PersonJoins}
            WHERE c.participant_id = {seen} AND {ViewerLimits.OnCases(viewer)} ORDER BY c.opened_at DESC, c.id DESC
            """;
    }

    private DeskPersonSummary Summary(DbDataReader row) => new(
        row.Participant(0),
        PersonName.Open(keys.Unwrap(row.Participant(0), row.Bytes(1)), row.GetString(2), row.BytesOrNull(7)),
        row.GetString(2),
        row.TextOrNull(3),
        row.TextOrNull(4),
        (IntakeState)row.GetInt32(5),
        row.Time(6));

    private async Task<DeskPerson?> ReadOneAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken)) return null;
        var cipher = keys.Unwrap(reader.Participant(0), reader.Bytes(1));
        var person = new DeskPerson(
            reader.Participant(0),
            new(reader.GetString(2), reader.TextOrNull(3), (IntakeState)reader.GetInt32(5), Reference: null),
            reader.TextOrNull(4),
            reader.Time(6),
            reader.Time(7))
        {
            Group = reader.IsDBNull(8) ? null : reader.Group(8),
        };

        await reader.NextResultAsync(cancellationToken);
        var answers = await reader.ReadAllAsync(
            row => AnswerContent.Open(cipher, row.GetString(0), row.Bytes(1), row.GetString(2), row.GetString(3), row.Time(4)),
            cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var consents = await reader.ReadAllAsync(row => new Consent(row.GetString(0), row.GetBoolean(1), row.GetString(2), row.GetString(3), row.Time(4)), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var requests = await reader.ReadAllAsync(row => RequestContent.Open(cipher, row.Bytes(0), row.Bytes(1), row.Time(2)), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return person with
        {
            Answers = [.. answers.OrderBy(answer => answer.Question, StringComparer.Ordinal)],
            Consents = [.. consents.OrderBy(consent => consent.Purpose, StringComparer.Ordinal)],
            Requests = requests,
            Cases = await reader.ReadAllAsync(row => row.Case(0), cancellationToken),
        };
    }
}
