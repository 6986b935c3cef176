using Microsoft.Extensions.Options;

namespace SamenHier.Casework.Cases;

/// <summary>Refuses times that cannot work, each by its key.</summary>
public sealed class CaseTimesValidator : IValidateOptions<CaseTimes>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, CaseTimes options)
    {
        List<string> failures = [.. options.Failures()];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
