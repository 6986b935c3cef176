using System.Reflection;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Tests.Input;

public sealed class WhatHasNoPlaceTests
{
    private static readonly string[] Words = ["name", "gender", "sex", "nationality", "ethnic", "religion", "country", "diagnos"];

    public static TheoryData<Type> InputTypes => [.. Records()];

    [Fact]
    public void The_records_of_the_input_are_looked_at() =>
        Assert.Equal(["Group", "KnownDistance", "MatchingInput", "Member", "Newcomer", "Pair", "Spot"], Records().Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(InputTypes))]
    public void Who_somebody_is_born_as_has_no_place_in_the_types(Type type) =>
        Assert.DoesNotContain(type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly), IsOne);

    private static IEnumerable<Type> Records() =>
        typeof(MatchingInput).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(MatchingInput).Namespace && type.GetMethod("<Clone>$") is not null);

    // A newcomer's own requirement of women in the group is the one place where gender counts, and that of the group as its builder says.
    private static bool IsOne(MemberInfo member) => Words.Any(word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
