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

    [Fact]
    public void There_are_scripts_for_every_situation() => Assert.True(ScriptFiles.All.Count >= 25, $"Only {ScriptFiles.All.Count} scripts were found.");
}
