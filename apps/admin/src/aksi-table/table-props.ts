import type { AksiFileRead, AksiLine, AksiTable, ComputedOf } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import type { Refusal } from '../ui/error-summary.tsx';

export interface TableProps {
  view: View;
  place: Place;
  table: AksiTable;
  /** The line in the form: being corrected, or new with its id. */
  edited: {
    kind: AksiLine['kind'];
    id: string;
    version: number | null;
    typed: Readonly<Record<string, string>>;
  } | null;
  refusal: Refusal | null;
  read: AksiFileRead | null;
  notice: string | null;
}

/** What a part of the page about one table needs. */
export interface PartProps<T extends ComputedOf<AksiTable['table']>['table']> {
  view: View;
  table: AksiTable;
  computed: ComputedOf<T>;
  address: string;
  may: boolean;
}
