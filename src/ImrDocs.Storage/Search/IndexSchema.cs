// The tables of the search index.
namespace ImrDocs.Storage.Search;

/// <summary>
/// The tables of the search index. It holds what operations search by and nothing else of a case: its number, its decision
/// date and date of injury, and the name of the injured employee and the claim number, folded to small letters; no address,
/// no diagnosis and no word that a reviewer wrote. Its file is for the account that can read the store itself, and no other.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Changes with the tables; an index of another version is made anew.</summary>
    public const int Version = 4;

    /// <summary>Creates the tables in an empty database. Dates are ISO 8601, times whole milliseconds since 1970 in UTC.</summary>
    public const string Create =
        """
        CREATE TABLE cases(
          case_number TEXT PRIMARY KEY, newest INTEGER NOT NULL, ready INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE versions(
          case_number TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT, decision_date TEXT, person TEXT, claim TEXT, injury TEXT,
          PRIMARY KEY(case_number, version)) WITHOUT ROWID;
        CREATE TABLE letters(
          name TEXT NOT NULL UNIQUE, key TEXT NOT NULL, case_number TEXT NOT NULL, kind TEXT NOT NULL, edition TEXT NOT NULL, recipient TEXT,
          options TEXT NOT NULL, formats TEXT NOT NULL, release TEXT NOT NULL, engine TEXT NOT NULL, pages INTEGER NOT NULL,
          archived_at INTEGER NOT NULL, mailing_date TEXT, case_hash TEXT NOT NULL, case_version INTEGER, decision_date TEXT,
          supersedes TEXT, is_superseded INTEGER NOT NULL DEFAULT 0,
          -- What the table mail says, so that a search by it needs no look at that table for each letter.
          standing INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX letters_by_key ON letters(key);
        CREATE INDEX letters_by_case ON letters(case_number, archived_at DESC, kind, edition, case_version);
        -- Has all that a search may ask for, so that rows are looked up only for the page that is shown.
        CREATE INDEX letters_by_archiving ON letters(
          archived_at DESC, case_number, edition, recipient, kind, key, release, is_superseded, decision_date, standing);
        CREATE INDEX letters_by_decision ON letters(decision_date);
        CREATE INDEX letters_by_superseded ON letters(supersedes) WHERE supersedes IS NOT NULL;
        CREATE TABLE jobs(id TEXT PRIMARY KEY, case_number TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX jobs_by_case ON jobs(case_number);
        CREATE TABLE mail(
          letter_key TEXT PRIMARY KEY, envelope TEXT NOT NULL, standing INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
