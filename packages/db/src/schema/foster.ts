import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a donor promises a case each month. */
export const fosterPledge = sqliteTable(
  'foster_pledge',
  {
    /** District. */
    district: integer().notNull(),
    /** ULID. */
    id: text().notNull(),
    /** Case that is helped. */
    case_id: text().notNull(),
    /** Office, business or person that helps. */
    donor: text().notNull(),
    /** What kind of donor it is. */
    donor_kind: text({ enum: ['official', 'office', 'business', 'institution', 'person'] }).notNull(),
    /** The agency, where the donor is one of the district's. */
    agency: text(),
    /** Rupiah, protein food in portions, or packages. */
    unit: text({ enum: ['money', 'food', 'package'] }).notNull(),
    /** How much a month. */
    per_month: integer().notNull(),
    /** First month. */
    from_month: integer().notNull(),
    /** Last month. */
    to_month: integer().notNull(),
    /** Paper it was promised by. */
    basis: text().notNull(),
    /** Civil date on which it ended before its time. */
    ended_on: text(),
    /** Why. */
    ended_why: text(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.id] })],
);

/** What was delivered for a month of a pledge. */
export const fosterDelivery = sqliteTable(
  'foster_delivery',
  {
    /** District. */
    district: integer().notNull(),
    /** Pledge. */
    pledge: text().notNull(),
    /** Month it was for. */
    period: integer().notNull(),
    /** Civil date of delivery. */
    delivered_on: text().notNull(),
    /** How much. */
    quantity: integer().notNull(),
    /** What it was. */
    item: text().notNull(),
    /** Office or volunteer that handed it over. */
    handed_by: text().notNull(),
    /** Signed for by the family, or seen by a witness. */
    proof: text({ enum: ['signed', 'witnessed'] }).notNull(),
    /** Name of who wrote it. */
    written_by: text().notNull(),
    /** When. */
    written_at: integer().notNull(),
    /** Edits of this row. */
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.district, t.pledge, t.period] })],
);
