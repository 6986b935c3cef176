using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SamenHier.Casework.Tests;

public sealed class CaseworkOptionsTests
{
    [Theory]
    [InlineData("oracle", "data", null, "Data:Provider")]
    [InlineData("", "data", null, "Data:Provider")]
    [InlineData("sqlite", " ", null, "Data:Directory")]
    [InlineData("postgres", "data", null, "Data:ConnectionString")]
    [InlineData("postgres", "data", " ", "Data:ConnectionString")]
    public void A_wrong_setting_is_refused_by_its_configuration_key(string provider, string directory, string? connectionString, string key)
    {
        var options = new CaseworkOptions { Provider = provider, DataDirectory = directory, ConnectionString = connectionString };

        var error = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddCasework(options));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }
}
