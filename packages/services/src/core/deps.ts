import type { Db } from '@konvergensi/db';
import type { Placement } from './placement.ts';
import type { NumberKeys } from './sealed-number.ts';

/** Where files lie: R2, or anything with these verbs. */
export type Files = Pick<R2Bucket, 'get' | 'put' | 'head' | 'delete' | 'list'>;

export interface RecomputeMessage {
  district: number;
  /** Cells that were marked; without them every dirty one of the district is looked for. */
  cells?: readonly (readonly [village: number, period: number])[];
  /** Quarters, semesters and years that are stale, in place of cells. */
  windows?: true;
  /** The check of a share of the figures, or the rebuild that runs, goes on. */
  goOn?: 'check' | 'rebuild';
}
export interface ImportMessage {
  district: number;
  import: string;
}

/** Everything a verb needs from outside; nothing else is reached. Made once per invocation by the worker's entry. */
export interface Deps {
  directory: Db;
  /** The shard database of that name (`SHARD_00`); throws for a name the topology does not have. */
  shard(name: string): Db;
  shardNames: readonly string[];
  files: Files;
  sendRecompute(message: RecomputeMessage): Promise<void>;
  sendImport(message: ImportMessage): Promise<void>;
  /** Where the district of a request's address is placed, read with its session and used once. */
  placed?: Map<string, Placement>;
  /** UTC milliseconds. */
  now(): number;
  ulid(): string;
  /** HMAC key of the trail. */
  trailKey: CryptoKey;
  /** Keys of NIK and family card numbers. */
  numberKeys: NumberKeys;
  /** Lists with names that this isolate has put on the trail, by reader and place, with the hour. */
  namesNoted: Map<string, number>;
  requestId: string;
  /** Packed regions of a province (`unpackProvince`), or null for a code that is none. */
  regionPack(province: string): Promise<Uint8Array | null>;
}
