using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>Tests that share one private PostgreSQL server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
