using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.StoredStates;

/// <summary>
/// States stored by every release, a folder each. They are never changed: people are in the middle of them. With
/// SAMENHIER_RECORD=1 moments that have no file yet are recorded for this release.
/// </summary>
internal static class StoredStateFiles
{
    private const string ThisRelease = "v2";

    // The language of each moment differs, so that a few files cover much.
    private static readonly (string Name, Func<Task<(Device Device, string? Question)>> ToAsync)[] Moments =
    [
        ("first-question", () => AtAsync("start.language", "en")),
        ("consent", () => AtAsync("consent.keep", "nl")),
        ("number", () => AtAsync("newcomer.children", "ti")),
        ("several-half-chosen", async () => await ThenAsync(await AtAsync("newcomer.languages", "ar"), device => device.PressAsync("so"))),
        ("weegschaal", () => AtAsync("weegschaal.contact", "nl")),
        ("check", () => AtAsync("check.send", "ti")),
        ("list-of-answers", () => AtAsync(Walk.Change, "en")),
        ("another-language", async () => (await TypedAsync("newcomer.place", "nl", "language"), "start.language")),
        ("stopped", async () => (await TypedAsync("newcomer.birthYear", "ar", "stop"), "newcomer.birthYear")),
        ("one-answer-being-changed", async () => await ThenAsync(await AtAsync(Walk.Change, "ti"), device => device.PressAsync("newcomer.household"))),
        ("sent", async () => await ThenAsync(await AtAsync("check.send", "en"), device => device.PressAsync("send"))),
        ("month", () => AtAsync("situation.arrived", "ar")),
        ("ages", () => AtAsync("newcomer.childAges", "en")),
        ("ages-doubted", async () => await ThenAsync(await AtAsync("newcomer.childAges", "nl"), device => device.TypeAsync("3"))),
        ("ranked-half-chosen", async () => await ThenAsync(await AtAsync("priorities.ranked", "ti"), device => device.PressAsync("letters"))),
        ("language-spoken-best", () => AtAsync("newcomer.fluent", "ar")),
        ("support", async () => await ThenAsync(await AtAsync("support.needs", "en"), device => device.PressAsync("mental"))),
        ("abroad", () => AtAsync("newcomer.plannedPlace", "ti")),
        ("outside", () => AtAsync("situation.outside", "nl")),
        ("without-a-year-of-birth", () => AtAsync("newcomer.sixteen", "ar")),
        ("my-data", async () => (await TypedAsync("newcomer.dutchLevel", "ti", "mydata"), "data.action")),
        ("delete-asked-once", async () => await ThenAsync(
            (await TypedAsync("weegschaal.contact", "nl", "mydata"), "data.action"), device => device.PressAsync("delete"))),
        ("delete-asked-twice", () => AtAsync("data.deleteSure", "en")),
        ("resumed-elsewhere", async () => (await ResumedAsync("check.send", "ar"), "check.send")),
        ("refused", async () => await ThenAsync(await AtAsync("consent.keep", "ti"), device => device.PressAsync("no"))),
    ];

    private static readonly string Root = TextFiles.PathOf("tests", "Dialogs.Tests", "StoredStates");

    /// <summary>The stored states as <c>release/moment</c>.</summary>
    public static IReadOnlyList<string> All { get; } = Prepare();

    public static IEnumerable<string> MomentsOfThisRelease => Moments.Select(moment => $"{ThisRelease}/{moment.Name}");

    public static StoredState Read(string name) => StoredState.Read(File.ReadAllText(PathOf(name)));

    private static List<string> Prepare()
    {
        if (Environment.GetEnvironmentVariable("SAMENHIER_RECORD") == "1")
        {
            foreach (var (name, to) in Moments.Where(moment => !File.Exists(PathOf($"{ThisRelease}/{moment.Name}"))))
            {
                var (device, question) = Task.Run(to).GetAwaiter().GetResult();
                Directory.CreateDirectory(Path.Combine(Root, ThisRelease));
                File.WriteAllText(PathOf($"{ThisRelease}/{name}"), StoredState.Write(device, question));
            }
        }

        return
        [
            .. Directory.GetDirectories(Root).SelectMany(release => Directory.GetFiles(release, "*.json")
                .Select(file => $"{Path.GetFileName(release)}/{Path.GetFileNameWithoutExtension(file)}")).Order(StringComparer.Ordinal),
        ];
    }

    private static string PathOf(string name) => Path.Combine(Root, $"{name}.json");

    private static async Task<(Device Device, string? Question)> AtAsync(string question, string language) => (await Walk.ToAsync(question, language), question);

    private static async Task<(Device Device, string? Question)> ThenAsync((Device Device, string? Question) moment, Func<Device, Task<Turn>> act) =>
        (moment.Device, (await act(moment.Device)).Question?.Id);

    private static async Task<Device> ResumedAsync(string question, string language)
    {
        var phone = await Walk.ToAsync(question, language);
        var library = phone.Another("library");
        await library.TypeAsync(phone.Person.Profile.Reference);
        return library;
    }

    private static async Task<Device> TypedAsync(string question, string language, string command)
    {
        var device = await Walk.ToAsync(question, language);
        await device.TypeAsync(TypedReplies.In(language).For("commands", command)[0]);
        return device;
    }
}
