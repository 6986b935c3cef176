using SamenHier.Casework.People;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Intake;

/// <summary>Records what a person allows. With the first consent they get their code; before it nothing about them is kept.</summary>
public static class ConsentRecorder
{
    /// <summary>The purpose without which nothing is kept.</summary>
    public const string Keep = "consent.keep";

    /// <summary>The purpose of looking for a group.</summary>
    public const string Matching = "consent.matching";

    /// <summary>The purpose of asking about support, which is health data.</summary>
    public const string Support = "consent.support";

    /// <summary>Every purpose, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Purposes { get; } = [Keep, Matching, Support];

    /// <summary>Records the consent that an answer gives or refuses.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="answer">An answer to a question of the questionnaire of consents.</param>
    public static void Record(ParticipantFile file, Answer answer)
    {
        var isGiven = AnswerValue.Codes(answer) is ["yes"];
        file.Record(new Consent(answer.Question, isGiven, answer.Language, answer.Wording, answer.At));
        if (answer.Question == Keep && isGiven && file.Profile.Reference is null)
        {
            file.Profile = file.Profile with { State = IntakeState.Started, Reference = ReferenceCode.New() };
        }
    }

    /// <summary>Whether a purpose is allowed now.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    public static bool Allows(ParticipantFile file, string purpose) => file.Consents.TryGetValue(purpose, out var consent) && consent.Given;
}
