namespace SamenHier.Casework.Newsletters;

/// <summary>What a turn changes of a person's newsletter.</summary>
public abstract record NewsletterChange
{
    private NewsletterChange()
    {
    }

    /// <summary>Asks for the newsletter; it takes the place of an earlier request, and has to be confirmed from the address.</summary>
    /// <param name="Address">The e-mail address; stored sealed.</param>
    /// <param name="Language">The language of the confirmation: nl, en, ar or ti.</param>
    public sealed record SignUp(string Address, string Language) : NewsletterChange;

    /// <summary>Takes the person off the list; the address is forgotten.</summary>
    public sealed record SignOff : NewsletterChange;
}
