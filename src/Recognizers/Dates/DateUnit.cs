namespace SamenHier.Recognizers.Dates;

/// <summary>What time is counted in.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Year,
}
