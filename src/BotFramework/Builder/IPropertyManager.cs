namespace Microsoft.Bot.Builder;

/// <summary>What hands out accessors to state properties.</summary>
public interface IPropertyManager
{
    /// <summary>Makes an accessor.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name; not empty.</param>
    /// <returns>The accessor.</returns>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
