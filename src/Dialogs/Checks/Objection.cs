namespace SamenHier.Dialogs.Checks;

/// <summary>Why an understood answer is not kept at once.</summary>
/// <param name="TextKey">The text that says so.</param>
/// <param name="Arguments">What its placeholders stand for.</param>
public abstract record Objection(string TextKey, params object[] Arguments)
{
    /// <summary>Two answers contradict each other: asked again, once; the same answer again is kept.</summary>
    /// <param name="TextKey">The text that names both.</param>
    /// <param name="Arguments">What its placeholders stand for.</param>
    public sealed record Doubt(string TextKey, params object[] Arguments) : Objection(TextKey, Arguments);

    /// <summary>The answer needs a person first: a person is asked for, and the question stands again.</summary>
    /// <param name="Reason">Why, as a code of <see cref="Casework.People.PersonRequest"/>.</param>
    /// <param name="TextKey">The text that says so.</param>
    public sealed record NeedsPerson(string Reason, string TextKey) : Objection(TextKey);
}
