namespace SamenHier.Casework.Newsletters;

/// <summary>Somebody who gets the newsletter.</summary>
/// <param name="Address">The confirmed e-mail address.</param>
/// <param name="Language">The language in which they asked for it: nl, en, ar or ti.</param>
public sealed record NewsletterSubscriber(string Address, string Language);
