import { aksi } from './aksi/aksi.area.ts';
import { assessments } from './assessment/assessments.area.ts';
import { cases } from './case/cases.area.ts';
import { closing } from './closing/closing.area.ts';
import { devices } from './device/devices.area.ts';
import { districts } from './district/districts.area.ts';
import { entries } from './entry/entries.area.ts';
import { facilities } from './facility/facilities.area.ts';
import { figures } from './figure/figures.area.ts';
import { health } from './health/health.area.ts';
import { imports } from './import/imports.area.ts';
import { institutions } from './institution/institutions.area.ts';
import { maps } from './map/maps.area.ts';
import { measurements } from './measurement/measurements.area.ts';
import { meetings } from './meeting/meetings.area.ts';
import { pages } from './page/pages.area.ts';
import { people } from './people/people.area.ts';
import { posyandu } from './posyandu/posyandu.area.ts';
import { priority } from './priority/priority.area.ts';
import { privacy } from './privacy/privacy.area.ts';
import { records } from './record/records.area.ts';
import { regions } from './region/regions.area.ts';
import { register } from './register/register.area.ts';
import { scorecards } from './scorecard/scorecards.area.ts';
import { session } from './session/session.area.ts';
import { surveys } from './survey/surveys.area.ts';
import { targets } from './target/targets.area.ts';
import { trails } from './trail/trails.area.ts';

/** Every area of the api, in the order of its documentation. */
export const AREAS = [
  session,
  figures,
  health,
  entries,
  surveys,
  regions,
  districts,
  facilities,
  imports,
  maps,
  measurements,
  posyandu,
  register,
  privacy,
  records,
  scorecards,
  closing,
  targets,
  priority,
  aksi,
  meetings,
  assessments,
  cases,
  institutions,
  people,
  devices,
  trails,
  pages,
] as const;
