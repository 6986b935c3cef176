using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>Which variant of the programme fits whom, and why none does.</summary>
public sealed class VariantRuleTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Theory]
    [InlineData("situation.inNetherlands=no", "resettlement")]
    [InlineData("situation.inNetherlands=no situation.studying=no", "resettlement")]
    [InlineData("situation.inNetherlands=no situation.studying=declined", "resettlement")]
    [InlineData("situation.inNetherlands=no situation.studying=yes", "student")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.studying=yes", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2025-03", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=family situation.arrived=2025-03", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2026-01", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2023-01", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2022-12", "tooLong")]
    [InlineData("situation.inNetherlands=yes situation.permit=family situation.arrived=2012-12", "tooLong")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped situation.arrivedWithin=yes", "statushouder")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=skipped situation.arrivedWithin=no", "tooLong")]
    [InlineData("situation.inNetherlands=yes situation.permit=asylum situation.arrived=declined situation.arrivedWithin=no", "tooLong")]
    [InlineData("situation.inNetherlands=yes situation.permit=waiting", "waiting")]
    [InlineData("situation.inNetherlands=yes situation.permit=waiting situation.arrived=2012-12", "waiting")]
    [InlineData("situation.inNetherlands=yes situation.permit=other", "noPermit")]
    [InlineData("situation.inNetherlands=yes situation.permit=none", "noPermit")]
    [InlineData("situation.inNetherlands=yes situation.permit=declined", "noPermit")]
    [InlineData("situation.inNetherlands=yes situation.permit=skipped", "noPermit")]
    [InlineData("situation.inNetherlands=yes", null)]
    [InlineData("", null)]
    public void A_newcomer_fits_a_variant_or_is_outside_for_a_reason(string known, string? expected) =>
        Assert.Equal(expected, VariantRules.Shipped.Find(Known.Answers(known), Today));

    // Whoever came in January 2023 is in time on the last day of January 2026, and too late a day after.
    [Theory]
    [InlineData(1, 31, "statushouder")]
    [InlineData(2, 1, "tooLong")]
    public void Three_years_are_counted_in_months_up_to_today(int month, int day, string expected) => Assert.Equal(
        expected,
        VariantRules.Shipped.Find(Known.Answers("situation.inNetherlands=yes situation.permit=asylum situation.arrived=2023-01"), new DateOnly(2026, month, day)));

    [Fact]
    public void Every_variant_has_a_kind_of_group_and_every_reason_has_none()
    {
        Assert.All(VariantRules.Shipped.Variants, variant => Assert.Contains(variant.GroupKind, new[] { "sponsorgroep", "welkomgroep" }));
        Assert.All(VariantRules.Shipped.Outside, reason => Assert.Null(reason.GroupKind));
        var ids = VariantRules.Shipped.Variants.Concat(VariantRules.Shipped.Outside).Select(variant => variant.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    // Only the organisation can say that somebody comes with UNICEF or for an occasion.
    [Fact]
    public void A_variant_without_conditions_is_never_found()
    {
        var rules = VariantRules.Read(new StringReader("variants:\n  - id: special\n    groupKind: welkomgroep\noutside: []"), "rules.yaml");
        Assert.Null(rules.Find(Known.Answers("situation.inNetherlands=yes"), Today));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("variants: []", "outside")]
    [InlineData("variants:\n  - groupKind: welkomgroep\noutside: []", "id")]
    [InlineData("variants:\n  - id: a\n    withinMonths: long\noutside: []", "line 3")]
    [InlineData("variants: []\noutside: []\ncolour: red", "colour")]
    public void Faulty_rules_are_refused_with_their_name_and_the_fault(string yaml, string fault)
    {
        var refusal = Assert.Throws<QuestionnaireException>(() => VariantRules.Read(new StringReader(yaml), "faulty.yaml"));
        Assert.Contains("faulty.yaml", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }
}
