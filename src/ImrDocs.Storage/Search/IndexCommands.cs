// Statements of the search index with their values.
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Runs statements. Values are always parameters, never part of the text.</summary>
internal static class IndexCommands
{
    extension(SqliteConnection connection)
    {
        /// <summary>Runs a statement.</summary>
        /// <returns>How many rows it changed.</returns>
        public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Command(sql, values);
            return command.ExecuteNonQuery();
        }

        /// <summary>The first value that a query gives; null when it gives none.</summary>
        public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Command(sql, values);
            return command.ExecuteScalar() is var value and not DBNull ? value : null;
        }

        /// <summary>The rows that a query gives.</summary>
        public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }

        /// <summary>A statement with values, to be run many times: its values can be set again.</summary>
        public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return command;
        }
    }

    extension(SqliteDataReader row)
    {
        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public int? Number(int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

        public DateOnly? Date(int column) => row.Text(column) is { } text ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A date as the index holds it.</summary>
    public static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
