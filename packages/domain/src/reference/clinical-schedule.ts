import type { ServiceCode } from '../service/service-code.ts';
import type { Provenance } from './provenance.ts';
import type { RecordList } from './recording-rules.ts';
import type { Words } from './service-packages.ts';

/**
 * A visit by its number, in a window of days: of pregnancy (280 on the due date), since birth or loss, or of the child's
 * completed months of age. `times`: the service has been received so often once this visit is done.
 */
export interface ScheduledVisit {
  readonly list: RecordList;
  readonly service: ServiceCode;
  readonly name: Words;
  readonly clock: 'gestation-days' | 'days-after' | 'age-months';
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/** A service each month, or in some calendar months, at some ages. */
export interface RegularService {
  readonly list: RecordList;
  readonly service: ServiceCode;
  readonly phase?: 'pregnant';
  readonly fromMonth?: number;
  readonly belowMonth?: number;
  readonly calendarMonths?: readonly number[];
  readonly atRisk?: true;
}

export interface ClinicalSchedule extends Provenance {
  readonly visits: readonly ScheduledVisit[];
  readonly regular: readonly RegularService[];
}

const antenatal = (n: number, from: number, to: number): ScheduledVisit => ({
  list: 'mothers',
  service: 'antenatal',
  name: { id: `Periksa hamil ke-${n} (K${n})`, en: `Antenatal visit ${n} (K${n})` },
  clock: 'gestation-days',
  from,
  to,
  times: n,
});

const postPartum = (n: number, from: number, to: number): ScheduledVisit => ({
  list: 'mothers',
  service: 'post-partum-care',
  name: { id: `Nifas ke-${n} (KF${n})`, en: `Post-partum visit ${n} (KF${n})` },
  clock: 'days-after',
  from,
  to,
  times: n,
});

const vaccines = (n: number, from: number, to: number, names: string): ScheduledVisit => ({
  list: 'children',
  service: 'immunisation',
  name: { id: `Imunisasi ${names}`, en: `Immunisation ${names}` },
  clock: 'age-months',
  from,
  to,
  times: n,
});

export const CLINICAL_SCHEDULE: ClinicalSchedule = {
  id: 'clinical-2023',
  edition: '2021-2023',
  source:
    'Permenkes 21/2021 (six antenatal visits 1-2-3; KF1-KF4); immunisation schedule 2023; vitamin A in February and August',
  confidence: 'reported',
  note: 'Antenatal 1-2-3; Buku KIA 2020 has 2-1-3. Days within a trimester are our reading.',
  visits: [
    antenatal(1, 0, 84),
    antenatal(2, 91, 140),
    antenatal(3, 141, 195),
    antenatal(4, 196, 223),
    antenatal(5, 224, 251),
    antenatal(6, 252, 280),
    postPartum(1, 0, 2),
    postPartum(2, 3, 7),
    postPartum(3, 8, 28),
    postPartum(4, 29, 42),
    vaccines(1, 0, 0, 'HB0'),
    vaccines(2, 1, 1, 'BCG, OPV1'),
    vaccines(3, 2, 2, 'DPT1, OPV2, PCV1, RV1'),
    vaccines(4, 3, 3, 'DPT2, OPV3, PCV2, RV2'),
    vaccines(5, 4, 4, 'DPT3, OPV4, IPV1, RV3'),
    { ...vaccines(1, 9, 9, 'MR1, IPV2'), service: 'measles' },
    vaccines(6, 12, 12, 'PCV3'),
    { ...vaccines(2, 18, 18, 'DPT lanjutan, MR2'), service: 'measles' },
  ],
  regular: [
    { list: 'mothers', service: 'iron-tablets', phase: 'pregnant' },
    { list: 'mothers', service: 'home-visit', atRisk: true, phase: 'pregnant' },
    { list: 'children', service: 'weighing' },
    { list: 'children', service: 'length', calendarMonths: [2, 8] },
    { list: 'children', service: 'counselling' },
    { list: 'children', service: 'home-visit', atRisk: true },
    { list: 'children', service: 'vitamin-a', fromMonth: 6, calendarMonths: [2, 8] },
    { list: 'girls', service: 'girls-tablets' },
    { list: 'couples', service: 'premarital-check' },
    { list: 'couples', service: 'premarital-guidance' },
  ],
};
