using System.Reflection;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Groups;

/// <summary>How large groups are and how long an invitation counts: rules as data, see rules.yaml beside this class.</summary>
public sealed class GroupRules
{
    private readonly IReadOnlyList<GroupKind> kinds;

    private GroupRules(GroupRulesFile file, string source)
    {
        kinds = [.. file.Kinds.Select(kind => new GroupKind(kind.Id, kind.Smallest, kind.Largest, kind.DutchSpeakers))];
        (InvitationDays, Apart) = (file.InvitationDays, file.Apart);
        if (kinds.FirstOrDefault(kind => kind.Smallest < 1 || kind.Largest < kind.Smallest) is { } wrong)
        {
            throw new QuestionnaireException($"{source}: a {wrong.Id} has {wrong.Smallest} to {wrong.Largest} members, which no group can have.");
        }

        if (InvitationDays < 1 || Apart < 1)
        {
            throw new QuestionnaireException($"{source}: invitationDays and apart must be at least 1.");
        }
    }

    /// <summary>The rules that ship with the program.</summary>
    public static GroupRules Shipped { get; } = ReadShipped();

    /// <summary>How many days an invitation counts.</summary>
    public int InvitationDays { get; }

    /// <summary>From which distance on two answers on the weegschaal, -2 to 2, lie far apart.</summary>
    public int Apart { get; }

    /// <summary>Reads rules.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="source">The file's name, for the error.</param>
    /// <exception cref="QuestionnaireException">The text holds no rules that can be kept; the message names file and fault.</exception>
    public static GroupRules Read(TextReader reader, string source) => new(YamlFile.Read<GroupRulesFile>(reader, source), source);

    /// <summary>What a kind of group needs.</summary>
    /// <param name="kind">Its id.</param>
    /// <exception cref="InvalidOperationException">The rules know no such kind.</exception>
    public GroupKind For(string kind) => kinds.First(each => each.Id == kind);

    private static GroupRules ReadShipped()
    {
        const string name = "SamenHier.Dialogs.Groups.rules.yaml";
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return Read(reader, name);
    }
}
