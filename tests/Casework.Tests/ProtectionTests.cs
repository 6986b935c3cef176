using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.People;
using SamenHier.Casework.Protection;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class ProtectionTests(PostgresServer postgres)
{
    private const string Name = "Fictiva Voorbeeldsma";
    private const string Tigrinya = "ኣብነታዊት";
    private const string Code = "987612345678";

    [Fact]
    public async Task Nothing_that_was_said_can_be_read_in_the_files()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var conversation = new ConversationKey("msteams", "a:secret-conversation");
        await node.TakeTurnAsync(conversation, ParticipantId.New(), commit => commit with
        {
            UserId = "29:secret-user",
            ActivityKey = "secret-key",
            Reference = Turn.Bytes("secret-service-url"),
            Seen = new("plain-activity-id", Turn.Bytes("secret-response"), 200),
            Profile = new("newcomer", "ti", IntakeState.Started, Code),
            State = Turn.State(("dialog", "secret-state")),
            Answers = [new("newcomer.name", Name, Tigrinya, "ti", "v1", Turn.Start, "secret-detail")],
            Requests = [new("secret-reason", "secret-question", "ti", Turn.Start, "secret-asked")],
            Unanswered = [new("secret-words", "ti", "secret-outcome", "secret-entry", "secret-standing", Turn.Start)],
            Feedback = [new("plain-entry", "ti", true)],
            Messages = [Turn.Message(1, "I am " + Name), Turn.Message(2, Tigrinya, deliver: true)],
        });
        await (await Member.TalkAsync(node)).TellSecretsAsync(node);
        await node.CodeAttempts.RecordAsync("203.0.113.7", Turn.Start, CancellationToken.None);
        await TellTheDeskAsync(node);

        var files = Directory.GetFiles(database.Options.DataDirectory, "samenhier.db*").Select(ReadShared).ToList();

        Assert.True(files.Count >= 2);
        // The scan itself finds what is stored in the clear.
        Assert.Contains(files, file => Holds(file, Encoding.UTF8.GetBytes("plain-activity-id")));
        foreach (var secret in (string[])[
            Name, "Voorbeeldsma", Tigrinya, "\\u12A3", Code, "secret-conversation", "secret-user", "secret-key", "secret-service-url",
            "secret-response", "secret-state", "secret-detail", "secret-reason", "secret-question", "secret-asked", "secret-words",
            "secret-outcome", "secret-entry", "secret-standing", "203.0.113.7", "secret-group", "secret-town", "2027-05-06", "48151623", "secret-plan",
            "secret-notice", "secret-argument", "secret-address", "secret-identity", "secret-case", "secret-step", "secret-draft", "secret-translation",
            "secret-colleague", "secret-mail", "secret-teams", "secret-office"])
        {
            foreach (var form in (byte[][])[Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret), Encoding.BigEndianUnicode.GetBytes(secret)])
                Assert.DoesNotContain(files, file => Holds(file, form));
        }
    }

    [Theory]
    [On(Provider.Sqlite, StatePart, Answer, Message, CurrentConversation, Key, ReferenceCode, UserId, OtherColumn, Changed)]
    [On(Provider.Postgres, StatePart, Message)]
    public async Task A_value_in_another_place_is_refused(Provider provider, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var conversation = Turn.NewConversation();
        var writer = await database.StartNodeAsync();
        await writer.TakeTurnAsync(conversation, ParticipantId.New(), Full);
        await writer.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New(), commit => Full(commit) with { Profile = Profile("000000000002") });
        var reader = await database.StartNodeAsync();
        Assert.Equal(2, (await reader.MessagesAsync(conversation)).Count);
        Assert.NotNull((await reader.LoadAsync(conversation)).Participant);

        Assert.NotEqual(0, await database.RunAsync(damage));
        var fresh = await database.StartNodeAsync();

        await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
        {
            await fresh.LoadAsync(conversation);
            await fresh.MessagesAsync(conversation);
        });
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task All_nodes_of_a_database_share_the_lookup_key(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (one, two) = (database.BuildNode(), database.BuildNode());
        await Task.WhenAll(one.Database.PrepareAsync(CancellationToken.None), two.Database.PrepareAsync(CancellationToken.None));
        var participant = ParticipantId.New();
        await one.TakeTurnAsync(Turn.NewConversation(), participant, commit => commit with { Profile = Profile(Code) });

        Assert.Equal(participant, await two.Directory.FindByReferenceAsync(Code, CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("secrets"));
    }

    [Fact]
    public void The_same_value_is_sealed_differently_each_time_and_opens_to_itself()
    {
        var cipher = new OwnerCipher(ParticipantId.New(), RandomNumberGenerator.GetBytes(OwnerCipher.KeySize));
        var (one, two) = (cipher.Seal(Cell.StatePart("a"), Name), cipher.Seal(Cell.StatePart("a"), Name));

        Assert.NotEqual(one, two);
        Assert.Equal(Name, cipher.OpenText(Cell.StatePart("a"), one));
        Assert.Equal("", cipher.OpenText(Cell.StatePart("a"), cipher.Seal(Cell.StatePart("a"), "")));
        Assert.Throws<CryptographicException>(() => cipher.Open(Cell.StatePart("a"), one.AsSpan(0, 10)));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open(Cell.StatePart("b"), one));
    }

    [Fact]
    public void What_the_first_release_sealed_for_a_participant_still_opens()
    {
        var key = Enumerable.Range(0, OwnerCipher.KeySize).Select(number => (byte)number).ToArray();
        var cipher = new OwnerCipher(new ParticipantId(Guid.Parse("0198c0de-0000-7000-8000-000000000001")), key);
        var stored = Convert.FromHexString("016465666768696A6B6C6D6E6FE7504AAB98861DB52B617A02DEB916883B6FBB1659DB");

        Assert.Equal("step 2", cipher.OpenText(Cell.StatePart("dialog"), stored));
    }

    [Fact]
    public async Task A_key_of_a_participant_never_passes_for_a_groups_nor_the_other_way()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var keys = database.BuildNode().Services.GetRequiredService<OwnerKeys>();
        var id = Guid.NewGuid();
        KeyOwner[] owners = [new ParticipantId(id), new GroupId(id)];
        foreach (var (owner, other) in new[] { (owners[0], owners[1]), (owners[1], owners[0]) })
        {
            var made = keys.Create(owner);

            Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(other, made.WrappedKey));
            Assert.Null(keys.Find(other));
            Assert.Equal(Name, keys.Unwrap(owner, made.WrappedKey).OpenText(Cell.GroupContent, made.Cipher.Seal(Cell.GroupContent, Name)));
            keys.Forget(owner);
        }
    }

    [Theory]
    [On(Provider.Sqlite, GroupKey, GroupContent, GroupPlan, InvitationCode, ContentAsPlan)]
    [On(Provider.Postgres, GroupKey, GroupContent)]
    public async Task A_groups_value_in_another_place_is_refused(Provider provider, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var writer = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(writer), await Member.TalkAsync(writer));
        await one.TellSecretsAsync(writer);
        await two.FormAsync(writer);
        await two.ChangeAsync(writer, (_, commit) => commit with { Plan = new([]) });
        Assert.Equal(2, (await writer.Groups.ListAsync(CancellationToken.None)).Count);

        Assert.NotEqual(0, await database.RunAsync(damage));
        var fresh = await database.StartNodeAsync();

        await Assert.ThrowsAnyAsync<CryptographicException>(() => one.ReadAsync(fresh));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => fresh.Groups.ListAsync(CancellationToken.None));
    }

    [Theory]
    [On(Provider.Sqlite, "dissolves", "last member erased", "last member forgets")]
    [On(Provider.Postgres, "dissolves", "last member erased", "last member forgets")]
    public async Task No_key_that_remains_opens_what_somebody_copied_of_a_group_that_ended(Provider provider, string how)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (last, other) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await last.TellSecretsAsync(node);
        await other.FormAsync(node);
        KeyOwner group = (await last.ReadAsync(node)).Group!.Id;
        var copied = (await SealedCell.AllAsync(database)).Where(cell => cell.Owner == group).ToList();
        var before = await SealedCell.KeysAsync(database, node);
        Assert.Equal(3, copied.Count);
        Assert.All(copied, cell => Assert.Single(before, cell.OpensWith));
        var wrapped = await DatabaseFiles.ColumnAsync(database, "wrapped_key", "groups ORDER BY id");

        if (how == "dissolves") await last.ChangeAsync(node, (_, commit) => commit with { Dissolves = true });
        else if (how == "last member erased") Assert.True(await node.Eraser.EraseAsync(last.Id, CancellationToken.None));
        else Assert.Equal(Turns.CommitOutcome.Committed, await node.CommitAsync(await last.OpenForgetAsync(node)));

        var remaining = await SealedCell.KeysAsync(database, node);
        Assert.All(copied, cell => Assert.DoesNotContain(remaining, cell.OpensWith));
        Assert.DoesNotContain(await SealedCell.AllAsync(database), cell => cell.Owner == group);
        Assert.Null(node.Services.GetRequiredService<OwnerKeys>().Find(group));
        if (provider != Provider.Sqlite) return;
        Assert.True(await node.Scrubber.TryScrubAsync(CancellationToken.None));
        Assert.Equal([false, true], wrapped.Select(key => DatabaseFiles.Hold(database, key)));
        Assert.False(DatabaseFiles.Hold(database, group.ToBytes()));
    }

    [Fact]
    public async Task The_data_directory_and_its_keys_are_the_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        await database.StartNodeAsync();
        var keys = Path.Combine(database.Options.DataDirectory, "keys");

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal((owner, owner), (File.GetUnixFileMode(database.Options.DataDirectory), File.GetUnixFileMode(keys)));
        Assert.NotEmpty(Directory.GetFiles(keys, "key-*.xml"));
    }

    [Theory]
    [On(Provider.Sqlite, CaseContent, Draft, Translation)]
    [On(Provider.Postgres, CaseContent)]
    public async Task A_cases_value_in_another_place_is_refused(Provider provider, string damage)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var writer = await database.StartNodeAsync();
        var (one, two) = (await TellTheDeskAsync(writer), await TellTheDeskAsync(writer));
        await ReadAsync(writer);
        Assert.NotEqual(0, await database.RunAsync(damage));

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(writer));

        async Task ReadAsync(Node node)
        {
            foreach (var record in (Cases.CaseRecord[])[one, two])
            {
                Assert.NotNull(await node.Cases.FindAsync(Office.Administrator, record.Id, CancellationToken.None));
                Assert.NotNull(await node.Drafts.FindAsync(record.Id, Office.Tigrinya.Id, CancellationToken.None));
                Assert.NotEmpty((await node.Cases.SaidAsync(record.Participant, null, 1, CancellationToken.None))[0].Translations);
            }
        }
    }

    private static async Task<Cases.CaseRecord> TellTheDeskAsync(Node node)
    {
        var asker = await Asker.TalkAsync(node);
        var record = await asker.PutAsync(node, asker.Case() with { Words = [new("secret-case", Turn.Start)], Question = "secret-step" });
        await node.Drafts.PutAsync(record.Id, Office.Tigrinya.Id, "secret-draft", CancellationToken.None);
        var said = await node.Cases.SaidAsync(asker.Id, null, 1, CancellationToken.None);
        await node.Translations.PutAsync(asker.Id, said[0], "nl", "secret-translation", CancellationToken.None);
        await node.Roster.PutAsync(
            Office.Tigrinya with { Name = "secret-colleague", Email = "secret-mail@example.org", Identity = "msteams:secret-teams" }, CancellationToken.None);
        await node.Roster.PutAsync(Office.Almere with { Name = "secret-office" }, CancellationToken.None);
        return record;
    }

    // Each damage is one statement that puts a sealed value where it does not belong.
    private const string StatePart =
        "UPDATE state_parts SET value = (SELECT o.value FROM state_parts o WHERE o.participant_id = state_parts.participant_id AND o.name <> state_parts.name)";
    private const string Answer =
        "UPDATE answers SET content = (SELECT o.content FROM answers o WHERE o.participant_id <> answers.participant_id)";
    private const string Message =
        "UPDATE messages SET body = (SELECT o.body FROM messages o WHERE o.conversation_id = messages.conversation_id AND o.sequence <> messages.sequence)";
    private const string CurrentConversation =
        "UPDATE participants SET current_conversation = (SELECT o.current_conversation FROM participants o WHERE o.id <> participants.id)";
    private const string Key = "UPDATE participants SET wrapped_key = (SELECT o.wrapped_key FROM participants o WHERE o.id <> participants.id)";
    private const string ReferenceCode = "UPDATE participants SET reference = (SELECT o.reference FROM participants o WHERE o.id <> participants.id)";
    private const string UserId = "UPDATE conversations SET user_id = (SELECT o.user_id FROM conversations o WHERE o.id <> conversations.id)";
    private const string OtherColumn = "UPDATE conversations SET user_id = conversation_id";
    private const string Changed = "UPDATE state_parts SET value = CAST(substr(value, 1, length(value) - 1) || x'00' AS BLOB)";

    private const string GroupKey = "UPDATE groups SET wrapped_key = (SELECT o.wrapped_key FROM groups o WHERE o.id <> groups.id)";
    private const string GroupContent = "UPDATE groups SET content = (SELECT o.content FROM groups o WHERE o.id <> groups.id)";
    private const string GroupPlan = "UPDATE groups SET plan = (SELECT o.plan FROM groups o WHERE o.id <> groups.id)";
    private const string InvitationCode =
        "UPDATE group_invitations SET content = (SELECT o.content FROM group_invitations o WHERE o.group_id <> group_invitations.group_id)";
    private const string CaseContent = "UPDATE cases SET content = (SELECT o.content FROM cases o WHERE o.id <> cases.id)";
    private const string Draft = "UPDATE case_drafts SET content = (SELECT o.content FROM case_drafts o WHERE o.case_id <> case_drafts.case_id)";
    private const string Translation =
        "UPDATE message_translations SET content = (SELECT o.content FROM message_translations o WHERE o.conversation_id <> message_translations.conversation_id)";
    private const string ContentAsPlan = "UPDATE groups SET plan = content";

    private static ParticipantProfile Profile(string code) => new("newcomer", "ti", IntakeState.Started, code);

    private static Turns.TurnCommit Full(Turns.TurnCommit commit) => commit with
    {
        Profile = Profile("000000000001"),
        State = Turn.State(("a", "one"), ("b", "two")),
        Answers = [new("newcomer.name", "x", null, "ti", "v1", Turn.Start)],
    };

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static bool Holds(byte[] file, byte[] words) => file.AsSpan().IndexOf(words) >= 0;
}
