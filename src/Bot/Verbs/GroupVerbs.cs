using System.Text.Json.Nodes;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Bot.Verbs;

/// <summary>Reads groups for an operator.</summary>
/// <param name="groups">The groups.</param>
/// <param name="people">Knows the members' codes.</param>
internal sealed class GroupVerbs(GroupDirectory groups, ParticipantDirectory people)
{
    private static readonly IReadOnlyList<string> Sets = [.. new QuestionnaireLibrary().Newest.Get("weegschaal").Questions.Select(question => question.Id)];

    /// <summary>Writes every group, in a list, the one that was formed first before the others.</summary>
    public async Task<int> ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var json = await JsonAsync(cancellationToken);
        var list = new JsonArray([.. (await groups.ListAsync(cancellationToken)).Select(json.Write)]);
        await output.WriteLineAsync(list.ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Writes one group.</summary>
    public async Task<int> ExportAsync(string group, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(group, out var id))
        {
            await errors.WriteLineAsync("A group is named by its id, 32 hexadecimal digits, as participants and export --groups write it.");
            return 2;
        }

        if (await groups.FindAsync(new GroupId(id), cancellationToken) is not { } found)
        {
            await errors.WriteLineAsync("There is no such group.");
            return 1;
        }

        await output.WriteLineAsync((await JsonAsync(cancellationToken)).Write(found).ToJsonString(VerbJson.Readable));
        return 0;
    }

    private async Task<GroupJson> JsonAsync(CancellationToken cancellationToken)
    {
        var references = (await people.ListAsync(cancellationToken)).Where(person => person.Profile.Reference is not null)
            .ToDictionary(person => person.Id, person => person.Profile.Reference!);
        return new GroupJson(references, Sets);
    }
}
