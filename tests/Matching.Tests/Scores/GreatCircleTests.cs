using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Scores;

public sealed class GreatCircleTests
{
    // A quarter and a half of a great circle, and a degree of it; the cities by the angle between two vectors, worked out elsewhere.
    [Theory]
    [InlineData(0, 0, 90, 0, 10_007_557)]
    [InlineData(90, 12, -90, 77, 20_015_115)]
    [InlineData(0, 0, 0, 180, 20_015_115)]
    [InlineData(52, 5, 53, 5, 111_195)]
    [InlineData(0, 179.5, 0, -179.5, 111_195)]
    [InlineData(52.3731, 4.8926, 51.9225, 4.4792, 57_499)] // Amsterdam - Rotterdam
    [InlineData(52.3731, 4.8926, 48.8566, 2.3522, 430_075)] // Amsterdam - Paris
    [InlineData(51.5074, -0.1278, 40.7128, -74.0060, 5_570_230)] // London - New York
    [InlineData(15.3229, 38.9251, 52.3731, 4.8926, 5_091_927)] // Asmara - Amsterdam
    public void Distances_are_those_worked_out_in_another_way(double latitude, double longitude, double toLatitude, double toLongitude, int metres)
    {
        var range = GreatCircle.Between(new(latitude, longitude, 0), new(toLatitude, toLongitude, 0));

        Assert.InRange(range.LeastMetres, metres - 2, metres + 2);
        Assert.Equal(range.LeastMetres, range.MostMetres);
        Assert.Equal(range, GreatCircle.Between(new(toLatitude, toLongitude, 0), new(latitude, longitude, 0)));
    }

    [Fact]
    public void A_place_is_no_distance_from_itself() => Assert.Equal(new(0, 0), GreatCircle.Between(new(52.3731, 4.8926, 0), new(52.3731, 4.8926, 0)));

    [Theory]
    [InlineData(0, 0, 111_195, 111_195)]
    [InlineData(1000, 0, 110_195, 112_195)]
    [InlineData(1000, 250, 109_945, 112_445)]
    [InlineData(100_000, 100_000, 0, 311_195)]
    public void How_well_a_place_is_known_makes_an_interval(int radius, int otherRadius, int least, int most) =>
        Assert.Equal(new(least, most), GreatCircle.Between(new(52, 5, radius), new(53, 5, otherRadius)));

    [Fact]
    public void A_place_that_is_not_known_is_anywhere()
    {
        Assert.Equal(new(0, null), GreatCircle.Between(null, new(52, 5, 0)));
        Assert.Equal(new(0, null), GreatCircle.Between(new(52, 5, 0), null));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3.5, 3500)]
    [InlineData(3.14, 3100)]
    [InlineData(3.16, 3200)]
    [InlineData(0.05, 100)]
    [InlineData(20_100, 20_100_000)]
    public void One_decimal_of_a_known_distance_counts(double kilometres, int metres) => Assert.Equal(metres, GreatCircle.Metres(new KnownDistance("n", "g", kilometres)));
}
