using System.Security.Cryptography;
using System.Text;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Contents;

/// <summary>The questions that found no answer, of the people whom somebody may see, put together by what they ask.</summary>
/// <param name="questions">The questions.</param>
/// <param name="clusters">Puts them together.</param>
public sealed class UnansweredClusters(QuestionRecords questions, QuestionClusters clusters)
{
    private const int NameBytes = 8;

    /// <summary>All of them, the biggest first.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<QuestionCluster>> ListAsync(StaffMember viewer, CancellationToken cancellationToken) =>
        clusters.Of(await questions.ListForDeskAsync(viewer, QuestionRecords.MostUnanswered, cancellationToken));

    /// <summary>The one with a name; null when there is none now.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="name">Its name; any text.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="Casework.StoreUnavailableException">The database could not be read.</exception>
    public async Task<QuestionCluster?> FindAsync(StaffMember viewer, string name, CancellationToken cancellationToken) =>
        (await ListAsync(viewer, cancellationToken)).FirstOrDefault(cluster => NameOf(cluster) == name);

    /// <summary>A name for a cluster that can stand in an address: what people wrote may not.</summary>
    /// <param name="cluster">The cluster.</param>
    public static string NameOf(QuestionCluster cluster) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cluster.Language} {cluster.Questions[0].At.UtcTicks} {cluster.Questions[0].Words}")).AsSpan(0, NameBytes));
}
