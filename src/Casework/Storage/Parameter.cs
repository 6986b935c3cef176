using System.Data;
using System.Data.Common;

namespace SamenHier.Casework.Storage;

/// <summary>A parameter of a statement; typed, so that a null has a type on every provider.</summary>
internal readonly record struct Parameter(string Name, DbType Type, object? Value)
{
    public static Parameter Bytes(string name, byte[]? value) => new(name, DbType.Binary, value);

    public static Parameter Text(string name, string? value) => new(name, DbType.String, value);

    public static Parameter Number(string name, long value) => new(name, DbType.Int64, value);

    public static Parameter Real(string name, double value) => new(name, DbType.Double, value);

    public static Parameter Code(string name, int? value) => new(name, DbType.Int32, value);

    public static Parameter Flag(string name, bool value) => new(name, DbType.Boolean, value);

    public static Parameter FlagOrNull(string name, bool? value) => new(name, DbType.Boolean, value);

    public static Parameter Time(string name, DateTimeOffset value) => new(name, DbType.Int64, value.ToUnixTimeMilliseconds());

    public static Parameter TimeOrNull(string name, DateTimeOffset? value) => new(name, DbType.Int64, value?.ToUnixTimeMilliseconds());

    public void AddTo(DbParameterCollection parameters, DbParameter empty)
    {
        empty.ParameterName = Name;
        empty.DbType = Type;
        empty.Value = Value ?? DBNull.Value;
        parameters.Add(empty);
    }
}
