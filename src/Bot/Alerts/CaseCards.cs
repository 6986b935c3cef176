using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Delivery;
using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>
/// Keeps the cards of cases in Teams as they should be: a card that is no longer right is replaced where it stands, so that it cannot be used
/// twice and shows nobody more than is theirs. Which cards stand where is kept in memory; after a restart a card is right again once it is pressed.
/// </summary>
/// <param name="directory">Reads cases.</param>
/// <param name="board">Knows who works where.</param>
/// <param name="chats">Speaks in Teams.</param>
/// <param name="card">Draws cards.</param>
/// <param name="options">Says whether cards show what people wrote.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class CaseCards(
    CaseDirectory directory, RosterBoard board, TeamsChats chats, CaseCard card, IOptions<AlertOptions> options, ILogger<CaseCards> log)
{
    private const int MostCases = 1000;
    private const int LookedAtInARound = 20;
    private const int MostTries = 20;

    private readonly Lanes<CaseId> lanes = new();
    private readonly ConcurrentDictionary<CaseId, List<StandingFace>> standing = new();
    private readonly ConcurrentQueue<CaseId> inOrder = new();
    private readonly ConcurrentDictionary<CaseId, bool> changed = new();
    private readonly ConcurrentDictionary<(CaseId Case, StaffId Viewer), bool> viewers = new();

    /// <summary>Sends a card of a case. It takes the place of earlier ones of the case in that chat, which lose their buttons.</summary>
    /// <param name="case">Which case.</param>
    /// <param name="kind">Why.</param>
    /// <param name="way">Where to.</param>
    /// <param name="wrote">What the person wrote last; null for what they asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The case could not be read.</exception>
    /// <exception cref="ErrorResponseException">Teams refused the card.</exception>
    public Task SendAsync(CaseId @case, AlertKind kind, AlertWay.Teams way, SaidWords? wrote, CancellationToken cancellationToken) => lanes.RunAsync(@case, async () =>
    {
        var cards = CardsOf(@case);
        if (way.Viewer is { } viewer)
        {
            viewers[(@case, viewer.Id)] = true;
        }

        var face = await LookAsync(@case, kind, way.Viewer, wrote, cancellationToken);
        var name = await chats.SendAsync(way.Reference, card.Draw(face), cancellationToken);
        foreach (var earlier in cards.Where(earlier => earlier.Reference.AsSpan().SequenceEqual(way.Reference)))
        {
            earlier.IsOld = true;
        }

        cards.Add(new StandingFace(way.Viewer?.Id, way.Reference, name, kind, wrote, face));

        // The card is out: what fails from here on must not have it sent again.
        return changed[@case] = true;
    });

    /// <summary>Puts the cards of a case right.</summary>
    /// <param name="case">Which case.</param>
    /// <param name="pressed">A card that was pressed and may stand there since before a restart; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The case could not be read.</exception>
    public Task RefreshAsync(CaseId @case, PressedFace? pressed, CancellationToken cancellationToken) => lanes.RunAsync(@case, async () =>
    {
        var cards = CardsOf(@case);
        if (pressed is { Name.Length: > 0 } && !cards.Exists(known => known.Name == pressed.Name))
        {
            cards.Add(new StandingFace(pressed.Viewer, pressed.Reference, pressed.Name, AlertKind.Offered, Wrote: null, Shown: null));
        }

        return await TryRefreshAsync(@case, cards, cancellationToken);
    });

    /// <summary>Notes that a case was changed; says whether there are cards to put right.</summary>
    /// <param name="case">Which case.</param>
    public bool Note(CaseId @case)
    {
        if (!standing.ContainsKey(@case))
        {
            return false;
        }

        changed[@case] = true;
        return true;
    }

    /// <summary>Notes the cards in chats of those who have left, who are to read nothing any more; says whether there are any.</summary>
    public bool NoteThoseWhoLeft()
    {
        var any = false;
        foreach (var (@case, viewer) in viewers.Keys.Where(key => board.Current.Find(key.Viewer) is not { IsActive: true }))
        {
            viewers.TryRemove((@case, viewer), out _);
            any |= Note(@case);
        }

        return any;
    }

    /// <summary>Puts right what was noted as changed.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">A case could not be read.</exception>
    public async Task RefreshChangedAsync(CancellationToken cancellationToken)
    {
        foreach (var @case in changed.Keys)
        {
            changed.TryRemove(@case, out _);
            await RefreshAsync(@case, pressed: null, cancellationToken);
        }
    }

    /// <summary>Looks at some of the cards in turn: another node may have changed their cases, or a person erased what they told.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">A case could not be read.</exception>
    public async Task LookAroundAsync(CancellationToken cancellationToken)
    {
        for (var looked = Math.Min(LookedAtInARound, inOrder.Count); looked > 0 && inOrder.TryDequeue(out var @case); looked--)
        {
            if (standing.ContainsKey(@case))
            {
                inOrder.Enqueue(@case);
                await RefreshAsync(@case, pressed: null, cancellationToken);
            }
        }
    }

    private List<StandingFace> CardsOf(CaseId @case) => standing.GetOrAdd(@case, added =>
    {
        if (inOrder.Count >= MostCases && inOrder.TryDequeue(out var oldest))
        {
            standing.TryRemove(oldest, out _);
        }

        inOrder.Enqueue(added);
        return [];
    });

    private async Task<CaseFace> LookAsync(CaseId @case, AlertKind kind, StaffMember? viewer, SaidWords? wrote, CancellationToken cancellationToken)
    {
        var view = viewer is { IsActive: true } ? await directory.FindAsync(viewer, @case, cancellationToken) : null;
        var record = view?.Record ?? (await directory.LocateAsync(@case, cancellationToken))?.Record;
        return CaseFace.Of(@case, kind, record, viewer, view is not null && options.Value.TeamsShowsQuestions, wrote, board.Current);
    }

    // A card that Teams does not take now is tried again in a later round.
    private async Task<bool> TryRefreshAsync(CaseId @case, List<StandingFace> cards, CancellationToken cancellationToken)
    {
        foreach (var known in cards.ToList())
        {
            var face = await LookAgainAsync(@case, known, cancellationToken);
            if (face == known.Shown || await TryReplaceAsync(@case, known, face, cancellationToken))
            {
                known.Shown = face;
            }

            if (known.IsLost || (known.Shown == face && face.Sight is CaseSight.Closed or CaseSight.Gone))
            {
                cards.Remove(known);
            }
        }

        if (cards.Count == 0)
        {
            standing.TryRemove(@case, out _);
            foreach (var key in viewers.Keys.Where(key => key.Case == @case))
            {
                viewers.TryRemove(key, out _);
            }
        }

        return true;
    }

    private async Task<CaseFace> LookAgainAsync(CaseId @case, StandingFace known, CancellationToken cancellationToken)
    {
        var viewer = known.Viewer is { } id ? board.Current.Find(id) : null;
        var face = known.Viewer is not null && viewer is null
            ? CaseFace.Of(@case, known.Kind, record: null, viewer, mayRead: false, known.Wrote, board.Current)
            : await LookAsync(@case, known.Kind, viewer, known.Wrote, cancellationToken);
        return face with { IsOld = known.IsOld };
    }

    private async Task<bool> TryReplaceAsync(CaseId @case, StandingFace known, CaseFace face, CancellationToken cancellationToken)
    {
        if (known.Name.Length == 0)
        {
            known.IsLost = true;
            return false;
        }

        try
        {
            await chats.ReplaceAsync(known.Reference, known.Name, card.Draw(face), cancellationToken);
            return true;
        }
        catch (ErrorResponseException exception) when (ChannelRefusal.Of(exception) is { } refusal)
        {
            known.IsLost = true;
            LogRefused(@case, refusal.Reason);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            known.IsLost = ++known.Tries >= MostTries;
            changed[@case] = true;
            LogPutOff(@case, exception.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A card of case {Case} could not be replaced in Teams: {Reason}")]
    private partial void LogRefused(CaseId @case, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A card of case {Case} is replaced in Teams later: {Fault}")]
    private partial void LogPutOff(CaseId @case, string fault);

    /// <summary>A card that stands in Teams.</summary>
    private sealed record StandingFace(StaffId? Viewer, byte[] Reference, string Name, AlertKind Kind, SaidWords? Wrote, CaseFace? Shown)
    {
        public CaseFace? Shown { get; set; } = Shown;

        public bool IsOld { get; set; }

        public bool IsLost { get; set; }

        public int Tries { get; set; }
    }
}

/// <summary>A card that was pressed.</summary>
/// <param name="Viewer">In whose chat; null for a channel.</param>
/// <param name="Reference">Where it stands.</param>
/// <param name="Name">The channel's name for it; empty when the channel did not say.</param>
internal sealed record PressedFace(StaffId? Viewer, byte[] Reference, string Name);
