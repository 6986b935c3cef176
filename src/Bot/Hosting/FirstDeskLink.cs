using SamenHier.Desk.Accounts;

namespace SamenHier.Bot.Hosting;

/// <summary>The one-time link that makes the first account of the desk, for the operator's eyes: it is printed, never logged.</summary>
/// <param name="Path">Its path and query; null when an administrator can sign in already.</param>
internal sealed record FirstDeskLink(string? Path)
{
    /// <summary>Makes one when it is needed; no earlier one works any more.</summary>
    /// <param name="services">The services of the host; the desk is prepared.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<FirstDeskLink> MakeAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        new(await services.GetRequiredService<FirstLinks>().MakeAsync(cancellationToken));

    /// <summary>Writes where the desk is, and the link.</summary>
    /// <param name="address">An address of the server, without a slash at the end.</param>
    /// <param name="output">Where to.</param>
    public void Write(string address, TextWriter output)
    {
        output.WriteLine($"The desk is at {address}/desk");
        if (Path is not null) output.WriteLine($"Nobody administers it yet. Make the first account within a day, once: {address}{Path}");
    }
}
