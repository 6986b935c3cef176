using System.Runtime.CompilerServices;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>The picture in the README, of made-up people. <c>SAMENHIER_PICTURE=1 dotnet test tests/Browser.Tests</c> makes it anew.</summary>
public sealed class PictureTests(Chromium chromium) : PhoneTest(chromium)
{
    private const float Sharpness = 1.5f;
    private const int LargestSize = 300_000;

    [ChromiumFact]
    public async Task Two_phones_side_by_side_fit_into_the_readme()
    {
        var tigrinya = await PhotographAsync("ti", "newcomer.household");
        var arabic = await PhotographAsync("ar", "situation.permit");

        var picture = await SideBySideAsync(tigrinya, arabic);

        Assert.InRange(picture.Length, 20_000, LargestSize);
        if (Environment.GetEnvironmentVariable("SAMENHIER_PICTURE") is "1")
            await File.WriteAllBytesAsync(PathInReadme(), picture);
    }

    private async Task<byte[]> PhotographAsync(string language, string question)
    {
        var phone = await OpenPhoneAsync(settings => settings.DeviceScaleFactor = Sharpness);
        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByButton).TalkAsync(phone, until: question);
        return await phone.Page.ScreenshotAsync();
    }

    private async Task<byte[]> SideBySideAsync(params byte[][] photographs)
    {
        var images = photographs.Select(photograph => $"<img src=\"data:image/png;base64,{Convert.ToBase64String(photograph)}\">");
        var table = await Browser.NewPageAsync(new() { DeviceScaleFactor = Sharpness });
        try
        {
            await table.SetContentAsync($$"""
                <style>
                  body { margin: 0; }
                  #table { display: inline-flex; gap: 24px; padding: 16px; }
                  img { width: 360px; border: 1px solid #c9c2b6; border-radius: 18px; }
                </style>
                <div id="table">{{string.Concat(images)}}</div>
                """);
            return await table.Locator("#table").ScreenshotAsync(new() { OmitBackground = true });
        }
        finally
        {
            await table.CloseAsync();
        }
    }

    private static string PathInReadme([CallerFilePath] string thisFile = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs"));
        return Path.Combine(folder.FullName, "chat.png");
    }
}
