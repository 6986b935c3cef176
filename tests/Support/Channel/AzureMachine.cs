namespace SamenHier.Tests.Support.Channel;

/// <summary>Leads what is asked of Azure's fixed address, which every machine there has, to a stand-in.</summary>
/// <param name="standIn">Where it is.</param>
internal sealed class AzureMachine(Uri standIn) : DelegatingHandler
{
    private const string FixedAddress = "169.254.169.254";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { Host: FixedAddress } asked) request.RequestUri = new Uri(standIn, asked.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
