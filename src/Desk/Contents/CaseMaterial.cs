using SamenHier.Casework.Audit;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Json;

namespace SamenHier.Desk.Contents;

/// <summary>What a case gives to begin an entry with.</summary>
/// <param name="Language">The person's language.</param>
/// <param name="Question">What they asked last, in their own words.</param>
/// <param name="Answer">What they were answered last; empty when nobody has answered yet.</param>
/// <param name="Original">The words from which a machine translated the answer; null when none did.</param>
public sealed record CaseMaterial(string Language, string Question, string Answer, string? Original);

/// <summary>Takes from a case what an entry can begin with; that somebody looked is written down first.</summary>
/// <param name="cases">The cases.</param>
/// <param name="audit">Who looked.</param>
/// <param name="time">The clock.</param>
public sealed class CaseMaterials(CaseDirectory cases, AuditLog audit, TimeProvider time)
{
    private const int MostMessages = 50;
    private const string BuilderEntity = "samenhier/builder";

    /// <summary>What a case gives; null when there is none that the viewer may see.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="id">Which case.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database failed; nothing may be shown.</exception>
    public async Task<CaseMaterial?> FindAsync(StaffMember viewer, Casework.CaseId id, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(viewer, id, cancellationToken) is not { } found)
        {
            return null;
        }

        await audit.WriteAsync(new AuditLine(time.GetUtcNow(), viewer.Id, "case.viewed", $"case:{id}"), cancellationToken);
        var said = await cases.SaidAsync(found.Record.Participant, before: null, MostMessages, cancellationToken);
        var (answer, original) = said.Reverse().Select(Answer).FirstOrDefault(each => each.Text.Length > 0, (string.Empty, null));
        return new CaseMaterial(found.Record.Language, found.Record.Words.Select(words => words.Text).LastOrDefault() ?? string.Empty, answer, original);
    }

    private static (string Text, string? Original) Answer(SpokenMessage message)
    {
        var entity = BotJson.ReadActivity(message.Body).Entities?.FirstOrDefault(each => each.Type == BuilderEntity);
        if (entity is null)
        {
            return (string.Empty, null);
        }

        var members = BotJson.ReadEntity(entity);
        return (members.GetValueOrDefault("text") as string ?? string.Empty, members.GetValueOrDefault("original") as string);
    }
}
