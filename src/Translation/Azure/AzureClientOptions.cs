using Azure.Core;
using Azure.Core.Pipeline;

namespace SamenHier.Translation.Azure;

/// <summary>How the pipeline is set: it tries once, says nothing of this machine and logs no content.</summary>
internal sealed class AzureClientOptions : ClientOptions
{
    /// <summary>Sets it.</summary>
    /// <param name="transport">The connection.</param>
    public AzureClientOptions(HttpPipelineTransport transport)
    {
        Transport = transport;
        Retry.MaxRetries = 0;
        Diagnostics.IsTelemetryEnabled = false;
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
    }
}
