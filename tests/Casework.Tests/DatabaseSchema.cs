using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SamenHier.Casework.Tests;

/// <summary>A schema as lines that two sources can be compared by: columns with nullability, keys, foreign keys, indexes.</summary>
internal static class DatabaseSchema
{
    // One result set of (kind, table, rest) lines each; EF Core's own tables start with two underscores.
    private const string SqliteColumns = """
        SELECT t.name || '.' || c.name || CASE WHEN c."notnull" THEN ' not null ' ELSE ' null ' END || lower(c.type)
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\'
        UNION ALL
        SELECT 'key ' || t.name || '(' || (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) || ')'
        FROM sqlite_master t WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\'
        UNION ALL
        SELECT 'foreign key ' || t.name || '(' || group_concat(f."from", ',' ORDER BY f.seq) || ') ' || f."table"
            || '(' || group_concat(f."to", ',' ORDER BY f.seq) || ') ' || replace(lower(f.on_delete), ' ', '')
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id, f."table", f.on_delete
        UNION ALL
        SELECT CASE WHEN i."unique" THEN 'unique ' ELSE '' END || 'index ' || i.name || ' ' || t.name
            || '(' || (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
            || CASE WHEN i.partial THEN ' where ' || substr(m.sql, instr(m.sql, 'WHERE ') + 6) ELSE '' END
        FROM sqlite_master t, pragma_index_list(t.name) i JOIN sqlite_master m ON m.name = i.name
        WHERE t.type = 'table' AND i.origin = 'c'
        UNION ALL
        SELECT 'unique key ' || t.name || '(' || (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
        FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'u'
        """;

    private const string PostgresColumns = """
        SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' not null ' ELSE ' null ' END || data_type
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
        UNION ALL
        SELECT CASE WHEN x.indisprimary THEN 'key ' ELSE CASE WHEN x.indisunique THEN 'unique ' ELSE '' END || 'index ' || i.relname || ' ' END || t.relname
            || '(' || (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(x.indkey::int2[]) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')'
            || COALESCE(' where ' || trim(both '()' from pg_get_expr(x.indpred, t.oid)), '')
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
        WHERE s.nspname = 'public' AND t.relname NOT LIKE '\_\_%' AND NOT EXISTS (SELECT 1 FROM pg_constraint u WHERE u.conindid = i.oid AND u.contype = 'u')
        UNION ALL
        SELECT 'unique key ' || t.relname || '(' || string_agg(a.attname, ',' ORDER BY k.n) || ')'
        FROM pg_constraint u JOIN pg_class t ON t.oid = u.conrelid CROSS JOIN unnest(u.conkey) WITH ORDINALITY k(here, n)
        JOIN pg_namespace s ON s.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.here
        WHERE u.contype = 'u' AND s.nspname = 'public' GROUP BY u.oid, t.relname
        UNION ALL
        SELECT 'foreign key ' || t.relname || '(' || string_agg(a.attname, ',' ORDER BY k.n) || ') ' || r.relname || '(' || string_agg(b.attname, ',' ORDER BY k.n) || ') '
            || CASE f.confdeltype WHEN 'c' THEN 'cascade' WHEN 'a' THEN 'noaction' WHEN 'n' THEN 'setnull' ELSE f.confdeltype::text END
        FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
        CROSS JOIN unnest(f.conkey, f.confkey) WITH ORDINALITY k(here, there, n)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.here JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.there
        WHERE f.contype = 'f' GROUP BY f.oid, t.relname, r.relname, f.confdeltype
        """;

    public static async Task<IReadOnlyList<string>> OfDatabaseAsync(DbConnection connection, Provider provider)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = provider == Provider.Sqlite ? SqliteColumns : PostgresColumns;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> OfModel(IRelationalModel model) =>
        [.. model.Tables.SelectMany(OfTable).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OfTable(ITable table)
    {
        foreach (var column in table.Columns)
            yield return $"{table.Name}.{column.Name} {(column.IsNullable ? "null" : "not null")} {column.StoreType.ToLower(CultureInfo.InvariantCulture)}";
        yield return $"key {table.Name}({Names(table.PrimaryKey!.Columns)})";
        foreach (var key in table.ForeignKeyConstraints)
            yield return $"foreign key {table.Name}({Names(key.Columns)}) {key.PrincipalTable.Name}({Names(key.PrincipalColumns)}) {key.OnDeleteAction.ToString().ToLowerInvariant()}";
        foreach (var key in table.UniqueConstraints.Where(key => !key.GetIsPrimaryKey())) yield return $"unique key {table.Name}({Names(key.Columns)})";
        foreach (var index in table.Indexes)
            yield return $"{(index.IsUnique ? "unique " : "")}index {index.Name} {table.Name}({Names(index.Columns)}){(index.Filter is { } filter ? " where " + filter : "")}";
    }

    private static string Names(IEnumerable<IColumn> columns) => string.Join(',', columns.Select(column => column.Name));
}
