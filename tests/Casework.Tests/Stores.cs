using System.Reflection;
using SamenHier.Tests.Support;
using Xunit.Sdk;

namespace SamenHier.Casework.Tests;

/// <summary>The providers on which every test of the store runs.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory on one provider, once for each of the given values; skipped where PostgreSQL is needed and missing.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnAttribute : DataAttribute
{
    private readonly Provider provider;
    private readonly object[] values;

    public OnAttribute(Provider provider, params object[] values)
    {
        (this.provider, this.values) = (provider, values);
        if (provider == Provider.Postgres) Skip = PostgresPrograms.SkipReason!;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        values.Length == 0 ? [[provider]] : values.Select(value => new[] { provider, value });
}
