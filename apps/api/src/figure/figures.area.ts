import { area } from '../http/area.ts';
import { matrixCsvRoute } from './matrix-csv.route.ts';
import { readFiguresRoute } from './read-figures.route.ts';
import { readMatrixRoute } from './read-matrix.route.ts';

export const figures = area('Figures', [readFiguresRoute, readMatrixRoute, matrixCsvRoute]);
export type FiguresApi = typeof figures;
