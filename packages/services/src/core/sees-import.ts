import { allows, coversWhole, type RegionPath } from '@konvergensi/domain';
import type { Actor } from './actor.ts';

/** May the actor know of this import of a district? Someone narrowed to a working area knows of her own files only. */
export const seesImport = (actor: Actor, district: RegionPath, uploader: unknown): boolean =>
  allows(actor.grants, 'import.read', district) &&
  (coversWhole(actor.grants, 'import.read', district) || uploader === actor.id);
