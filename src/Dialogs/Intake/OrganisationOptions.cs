namespace SamenHier.Dialogs.Intake;

/// <summary>The organisation behind the bot, from the configuration section <c>Organisation</c>.</summary>
public sealed class OrganisationOptions
{
    /// <summary>How to reach a person: an address, a phone number or a site, shown as it is; at most 200 characters.</summary>
    public string Contact { get; set; } = "Justice & Peace Netherlands";

    /// <summary>The address at which people reach this server, for links in messages: absolute, http or https, without a slash at the end.</summary>
    public string Url { get; set; } = "http://localhost:3978";
}
