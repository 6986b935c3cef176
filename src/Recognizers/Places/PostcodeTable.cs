using System.Collections.Frozen;

namespace SamenHier.Recognizers;

/// <summary>Dutch postcodes of four digits with their towns and coordinates; never changes once made.</summary>
public sealed class PostcodeTable
{
    /// <summary>The source of what GeoNames publishes.</summary>
    public const string GeoNames = "GeoNames postal codes";

    private readonly FrozenDictionary<string, PostcodeEntry> entries;

    /// <summary>Makes a table.</summary>
    /// <param name="entries">One an area.</param>
    /// <param name="source">Where they come from, as a place will say.</param>
    /// <exception cref="ArgumentException">Two entries have the same postcode.</exception>
    public PostcodeTable(IEnumerable<PostcodeEntry> entries, string source)
    {
        this.entries = entries.ToFrozenDictionary(entry => entry.Postcode4, StringComparer.Ordinal);
        Source = source;
    }

    /// <summary>No postcodes: nothing was imported.</summary>
    public static PostcodeTable Empty { get; } = new([], string.Empty);

    /// <summary>How many areas.</summary>
    public int Count => entries.Count;

    /// <summary>Where they come from.</summary>
    public string Source { get; }

    /// <summary>Every area, in order of postcode.</summary>
    public IEnumerable<PostcodeEntry> Entries => entries.Values.OrderBy(entry => entry.Postcode4, StringComparer.Ordinal);

    /// <summary>Reads GeoNames' file of postal codes.</summary>
    /// <param name="tsv">The file as it is published; see <see cref="PostcodeFile"/>.</param>
    /// <exception cref="FormatException">A line is not as published, or no line is of the Netherlands; the message names the line.</exception>
    public static PostcodeTable Read(TextReader tsv) => new(PostcodeFile.Read(tsv).Areas, GeoNames);

    /// <summary>The area of a postcode, or null.</summary>
    /// <param name="postcode4">Four digits.</param>
    public PostcodeEntry? Find(string postcode4) => entries.GetValueOrDefault(postcode4);
}
