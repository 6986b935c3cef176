namespace Microsoft.Bot.Builder;

/// <summary>Where the runtime reports which dialogs are shown.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>Reports that a dialog was shown.</summary>
    /// <param name="dialogName">The dialog.</param>
    /// <param name="properties">Further values by name.</param>
    /// <param name="metrics">Further measures by name.</param>
    void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
