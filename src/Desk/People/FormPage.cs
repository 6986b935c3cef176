using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Frame;

namespace SamenHier.Desk.People;

/// <summary>A page that is made on the server and sent back by forms: it works without a script, and what was typed stands in it again.</summary>
public abstract class FormPage : ComponentBase
{
    /// <summary>Finds who looks, and their words.</summary>
    [Inject]
    public required DeskLanguage Desk { get; set; }

    /// <summary>Leads elsewhere.</summary>
    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The names of languages.</summary>
    [Inject]
    public required LanguageNames Names { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>Who looks; null until they are found, and then nothing is shown.</summary>
    protected StaffMember? Viewer { get; private set; }

    /// <summary>The words in the viewer's language.</summary>
    protected DeskWords Words { get; private set; } = null!;

    /// <summary>Ends with the request.</summary>
    protected CancellationToken Aborted => Http?.RequestAborted ?? CancellationToken.None;

    /// <summary>What was sent.</summary>
    /// <exception cref="InvalidOperationException">No form was sent.</exception>
    protected IFormCollection Form => Http?.Request.Form ?? throw new InvalidOperationException("No form was sent.");

    /// <inheritdoc />
    protected sealed override async Task OnInitializedAsync()
    {
        var (viewer, words) = await Desk.FindAsync(Aborted);
        Words = words;
        if (viewer is not null)
        {
            await LoadAsync(viewer);
            Viewer = viewer;
        }
    }

    /// <summary>Reads what the page shows.</summary>
    /// <param name="viewer">Who looks.</param>
    protected virtual Task LoadAsync(StaffMember viewer) => Task.CompletedTask;

    /// <summary>What stands in a field; empty when it was not sent.</summary>
    /// <param name="name">The field's name.</param>
    protected string Typed(string name) => Form[name].ToString();

    /// <summary>A version number that stands in a hidden field; 0 for what is none.</summary>
    /// <param name="name">The field's name.</param>
    protected int TypedNumber(string name) => int.TryParse(Typed(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
