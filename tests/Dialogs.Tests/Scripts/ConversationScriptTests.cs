using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Scripts;

public sealed class ConversationScriptTests
{
    public static TheoryData<string, string, bool> EveryScript
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var script in ScriptFiles.All)
            {
                foreach (var language in TextFiles.Languages)
                {
                    data.Add(script, language, false);
                    data.Add(script, language, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryScript))]
    public async Task The_conversation_goes_as_the_script_says(string script, string language, bool typed) =>
        Assert.Equal(ScriptFiles.Read(script), await new ScriptRun(script, language, typed).RunAsync());

    /// <summary>The scripts on the channel whose buttons stand on cards; what is chosen on the chat's own page is chosen nowhere else.</summary>
    public static TheoryData<string, string> EveryScriptInTeams
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var script in ScriptFiles.All.Where(script => !ScriptFiles.Read(script).Contains("> !join ", StringComparison.Ordinal)))
            {
                foreach (var language in TextFiles.Languages)
                {
                    data.Add(script, language);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryScriptInTeams))]
    public async Task The_conversation_goes_the_same_way_by_cards(string script, string language) =>
        Assert.Equal(ScriptFiles.Read(script), await new ScriptRun(script, language, typed: false, Device.Teams).RunAsync());

    [Fact]
    public void There_are_scripts_for_every_situation() => Assert.True(ScriptFiles.All.Count >= 25, $"Only {ScriptFiles.All.Count} scripts were found.");
}
