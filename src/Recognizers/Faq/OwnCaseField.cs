namespace SamenHier.Recognizers;

/// <summary>A field in which a question about one's own case needs a person, never a list of answers.</summary>
public enum OwnCaseField
{
    /// <summary>Residence, procedures, rights and duties.</summary>
    Law,

    /// <summary>Illness, medicine, care.</summary>
    Health,

    /// <summary>Money owed, benefits, fines.</summary>
    Money,
}
