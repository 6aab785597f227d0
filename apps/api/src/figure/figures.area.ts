import { area } from '../http/area.ts';
import { readFiguresRoute } from './read-figures.route.ts';

export const figures = area('Figures', [readFiguresRoute]);
export type FiguresApi = typeof figures;
