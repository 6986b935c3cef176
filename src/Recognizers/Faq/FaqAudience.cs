namespace SamenHier.Recognizers;

/// <summary>For whom a question is answered, and who asks.</summary>
public enum FaqAudience
{
    /// <summary>Newcomers and volunteers alike; of an asker: not known.</summary>
    Both,

    /// <summary>Newcomers.</summary>
    Newcomer,

    /// <summary>Volunteers.</summary>
    Volunteer,
}
