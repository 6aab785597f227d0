import type { ImportRow } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';

export async function checkFile(_deps: Deps, _district: OpenDistrict, _row: ImportRow): Promise<void> {}
