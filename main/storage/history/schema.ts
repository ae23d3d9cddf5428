/** The tables of the history, as steps from version to version. A released step is never changed. */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    home TEXT NOT NULL,
    entity TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (home, entity, name)
  ) STRICT;
  -- value: REAL for numbers, TEXT for state words; hence not STRICT. Epoch milliseconds.
  CREATE TABLE sample (
    series INTEGER NOT NULL REFERENCES series (id),
    at_ms INTEGER NOT NULL,
    value NOT NULL,
    PRIMARY KEY (series, at_ms)
  ) WITHOUT ROWID;
  -- The times in which Artel watched: between them nothing is known.
  CREATE TABLE watch (id INTEGER PRIMARY KEY, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL) STRICT
  `,
]
