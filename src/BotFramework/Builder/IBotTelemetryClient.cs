namespace Microsoft.Bot.Builder;

/// <summary>Where the runtime reports what it does.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Reports a check of availability.</summary>
    /// <param name="name">The check.</param>
    /// <param name="timeStamp">When it ran.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="runLocation">From where.</param>
    /// <param name="success">Whether it went well.</param>
    /// <param name="message">What it said, if anything.</param>
    /// <param name="properties">Further values by name.</param>
    /// <param name="metrics">Further measures by name.</param>
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Reports a call to something outside.</summary>
    /// <param name="dependencyTypeName">The kind of thing called.</param>
    /// <param name="target">Where it is.</param>
    /// <param name="dependencyName">What was called.</param>
    /// <param name="data">With what.</param>
    /// <param name="startTime">When.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="resultCode">What came back.</param>
    /// <param name="success">Whether it went well.</param>
    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    /// <summary>Reports an event.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="properties">Further values by name.</param>
    /// <param name="metrics">Further measures by name.</param>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Reports an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="properties">Further values by name.</param>
    /// <param name="metrics">Further measures by name.</param>
    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Reports a line.</summary>
    /// <param name="message">The line.</param>
    /// <param name="severityLevel">How grave it is.</param>
    /// <param name="properties">Further values by name.</param>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties);

    /// <summary>Sends what was not sent yet.</summary>
    void Flush();
}
