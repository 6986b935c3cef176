using System.Globalization;
using Xunit.Abstractions;

namespace SamenHier.Recognizers.Tests;

/// <summary>How much danger is recognised, and how often something harmless is taken for it.</summary>
public class CrisisTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("nl", false, 0.95, 0.03)]
    [InlineData("en", false, 0.95, 0.03)]
    [InlineData("ar", false, 0.95, 0.03)]
    [InlineData("ti", false, 0.95, 0.03)]
    [InlineData("nl", true, 0.78, 0.07)]
    [InlineData("en", true, 0.83, 0.12)]
    [InlineData("ar", true, 0.81, 0.07)]
    [InlineData("ti", true, 0.72, 0.10)]
    public void Danger_is_recognised_and_its_lookalikes_are_not(string language, bool heldOut, double recallFloor, double falseAlarmCeiling)
    {
        var dangers = CrisisSet.Dangers(language, heldOut);
        var lookalikes = CrisisSet.Lookalikes(language, heldOut);
        var missed = dangers.Where(danger => DangerRecognizer.Recognize(danger.Message) == Danger.None).ToList();
        var otherKind = dangers.Count(danger => DangerRecognizer.Recognize(danger.Message) is not Danger.None and var found && found != danger.Danger);
        var falseAlarms = lookalikes.Where(message => DangerRecognizer.Recognize(message) != Danger.None).ToList();

        var recall = 1 - ((double)missed.Count / dangers.Count);
        var falseAlarmRate = (double)falseAlarms.Count / lookalikes.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{language} {(heldOut ? "held out" : "seen")}: recall {recall:P1} of {dangers.Count} ({otherKind} as another kind), false alarms {falseAlarmRate:P1} of {lookalikes.Count}"));

        // What is held out is not shown, so that nobody tunes on it.
        if (!heldOut)
            output.WriteLine(string.Join('\n', missed.Select(danger => "missed: " + danger.Message).Concat(falseAlarms.Select(message => "false alarm: " + message))));
        Assert.True(recall >= recallFloor, $"Recall is {recall:P1}.");
        Assert.True(falseAlarmRate <= falseAlarmCeiling, $"False alarms are {falseAlarmRate:P1}.");
    }
}
