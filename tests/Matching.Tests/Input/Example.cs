using System.Text;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Tests.Input;

/// <summary>A small sound round in which every field is filled.</summary>
internal static class Example
{
    /// <summary>The round as a file.</summary>
    public const string File = """
        {
          "asOf": "2026-11-01",
          "newcomers": [
            {
              "id": "n1", "kind": "welkomgroep", "variant": "statushouder", "waitingSince": "2026-03-01",
              "requirements": ["women", "accessible", "language"], "languages": ["ti", "en"], "needs": ["trauma", "learning"],
              "priorities": ["work", "dutch", "children"], "weegschaal": { "birthday": -2, "contact": 0, "initiative": 1 }, "interests": ["music", "cooking"],
              "birthYear": 1990, "children": 2, "place": { "latitude": 52.3874, "longitude": 4.6462, "radiusMetres": 250 }
            },
            { "id": "n2", "kind": "welkomgroep", "variant": "unicefStudents", "waitingSince": "2026-10-01" }
          ],
          "groups": [
            {
              "id": "g1", "kind": "welkomgroep", "capacity": 2, "variants": ["statushouder", "unicefStudents"], "languages": ["nl", "ti"], "hasWomen": true,
              "hasAccessiblePlace": true, "capabilities": ["trauma"], "offers": ["work", "children"], "interests": ["music", "cooking", "art"],
              "members": [
                { "place": { "latitude": 52.38, "longitude": 4.63, "radiusMetres": 0 }, "birthYear": 1980, "weegschaal": { "initiative": 2, "birthday": -1, "contact": 0 } },
                {}
              ]
            },
            { "id": "g2", "kind": "welkomgroep", "members": [{}] }
          ],
          "distances": [{ "newcomer": "n2", "group": "g1", "kilometres": 3.5 }],
          "pins": [{ "newcomer": "n1", "group": "g1" }],
          "forbidden": [{ "newcomer": "n2", "group": "g2" }],
          "standing": [{ "newcomer": "n2", "group": "g1" }]
        }
        """;

    /// <summary>The file with something else instead of a piece of it.</summary>
    /// <param name="piece">The piece, where it first stands.</param>
    /// <param name="instead">What stands there instead.</param>
    public static byte[] With(string piece, string instead)
    {
        var at = File.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, piece);
        return Encoding.UTF8.GetBytes($"{File[..at]}{instead}{File[(at + piece.Length)..]}");
    }

    /// <summary>The round.</summary>
    public static MatchingInput Round() => InputJson.Read(Encoding.UTF8.GetBytes(File));
}
