using Microsoft.Playwright;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>A test with phones. Whatever it is about, at its end no phone may have seen an error, a breach of the policy or another host.</summary>
[Collection(ChromiumTests.Name)]
public abstract class PhoneTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Phone> phones = [];

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    internal IBrowser Browser => chromium.Browser;

    internal ChatServer Server => chromium.Server;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await ClosePhonesAsync();
        Assert.Empty(phones.SelectMany(phone => phone.Watch.Faults));
    }

    /// <summary>Closes every page: before a server of the test's own stops, which an open page would miss.</summary>
    internal async Task ClosePhonesAsync()
    {
        foreach (var phone in phones)
            await phone.DisposeAsync();
    }

    /// <summary>Opens the page of the common server.</summary>
    internal Task<Phone> OpenPhoneAsync(Action<BrowserNewContextOptions>? settings = null) => OpenPhoneAsync(Server.Address, settings);

    /// <summary>Opens a page.</summary>
    internal async Task<Phone> OpenPhoneAsync(Uri address, Action<BrowserNewContextOptions>? settings = null)
    {
        var phone = await Phone.OpenAsync(Browser, address, settings);
        phones.Add(phone);
        return phone;
    }

    /// <summary>A text as shipped.</summary>
    internal string Text(string language, string key) => Server.Get<TextCatalog>().Get(language, key);
}
