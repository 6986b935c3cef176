using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SamenHier.Desk.Accounts;

/// <summary>Remembers when the owner of an open page last did something there. What the page does by itself is not counted. Scoped.</summary>
internal sealed class CircuitActivity(TimeProvider time) : CircuitHandler
{
    private DateTimeOffset last = time.GetUtcNow();

    /// <summary>Whether nothing was done for as long as a session lasts without a request.</summary>
    public bool IsIdle => time.GetUtcNow() - last >= DeskSession.Idle;

    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        last = time.GetUtcNow();
        return next(context);
    };
}
