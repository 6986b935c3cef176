using Microsoft.AspNetCore.Http;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.People;

/// <summary>Reads what was typed about somebody who works at the desk. Pure; nothing is checked yet.</summary>
public static class StaffForm
{
    /// <summary>The languages that can be ticked, beside those that somebody has already.</summary>
    public static IReadOnlyList<string> KnownLanguages { get; } = ["nl", "en", "ar", "ti", "am", "fa", "ku", "so", "tr", "fr", "uk"];

    /// <summary>What others fill in about somebody.</summary>
    /// <param name="form">The form.</param>
    /// <param name="before">Who it was, or somebody new.</param>
    public static StaffMember Read(IFormCollection form, StaffMember before) => ReadOwn(form, before) with
    {
        Role = Enum.TryParse<StaffRole>(form["role"].ToString(), out var role) && Enum.IsDefined(role) ? role : before.Role,
        Organisation = form["organisation"].ToString() is { Length: > 0 } organisation ? organisation : null,
    };

    /// <summary>What somebody fills in about themselves.</summary>
    /// <param name="form">The form.</param>
    /// <param name="before">Who they were.</param>
    public static StaffMember ReadOwn(IFormCollection form, StaffMember before) => before with
    {
        Name = form["name"].ToString().Trim(),
        Email = form["email"].ToString().Trim() is { Length: > 0 } email ? email : before.Email,
        Languages = [.. Choices(before).Where(language => form["languages"].Contains(language))],
        IsOnCall = form["onCall"] == "yes",
        WantsEmail = form["wantsEmail"] == "yes",
    };

    /// <summary>The languages that can be ticked for somebody.</summary>
    /// <param name="member">Who.</param>
    public static IEnumerable<string> Choices(StaffMember member) => KnownLanguages.Union(member.Languages, StringComparer.Ordinal);
}
