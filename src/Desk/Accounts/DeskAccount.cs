using Microsoft.AspNetCore.Identity;

namespace SamenHier.Desk.Accounts;

/// <summary>How somebody of the roster signs in. Its id is their <see cref="SamenHier.Casework.StaffId"/>; who they are stands only in the roster.</summary>
public sealed class DeskAccount : IdentityUser<Guid>
{
    /// <summary>The time step of the last code of the authenticator app that was taken; no earlier one, nor this again, is taken after it.</summary>
    public long LastCodeStep { get; set; }
}
