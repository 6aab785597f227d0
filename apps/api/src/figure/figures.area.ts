import { area } from '../http/area.ts';
import { lookAtRoute } from '../review/look-at.route.ts';
import { explainFigureRoute } from './explain-figure.route.ts';
import { explainPeopleRoute } from './explain-people.route.ts';
import { matrixCsvRoute } from './matrix-csv.route.ts';
import { readBesideRoute } from './read-beside.route.ts';
import { readFiguresRoute } from './read-figures.route.ts';
import { readMatrixRoute } from './read-matrix.route.ts';

export const figures = area('Figures', [
  readFiguresRoute,
  readMatrixRoute,
  matrixCsvRoute,
  explainFigureRoute,
  explainPeopleRoute,
  readBesideRoute,
  lookAtRoute,
]);
export type FiguresApi = typeof figures;
