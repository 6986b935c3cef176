namespace SamenHier.Browser.Tests.Devices;

/// <summary>A fact that needs Chromium: skipped where it is missing, unless everything is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = ChromiumProgram.SkipReason;
}

/// <summary>Likewise a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = ChromiumProgram.SkipReason;
}
