import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Passkeys: the public half of what signs in without a password. */
export const passkey = sqliteTable(
  'passkey',
  {
    /** Whose. */
    user: text().notNull(),
    /** Id. */
    id: text().notNull(),
    /** What the device calls it, base64url. */
    credential: text().notNull().unique(),
    /** COSE key, base64url. */
    public_key: text().notNull(),
    /** How often it signed, where the device counts; never goes back. */
    counter: integer().notNull(),
    /** What its holder calls it. */
    name: text().notNull(),
    /** Instant. */
    created_at: integer().notNull(),
    /** Instant. */
    last_used_at: integer(),
  },
  (t) => [primaryKey({ columns: [t.user, t.id] })],
);
