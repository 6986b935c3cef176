namespace SamenHier.Casework.Storage;

/// <summary>One change, decided and ready to run.</summary>
/// <param name="Sql">Text that both providers understand; a constant, so that it is prepared once.</param>
/// <param name="Parameters">Its parameters, in the order of every statement with this text.</param>
/// <param name="MustChangeOneRow">Whether another number of rows than one refuses the whole unit.</param>
internal sealed record Statement(string Sql, IReadOnlyList<Parameter> Parameters, bool MustChangeOneRow = false);
