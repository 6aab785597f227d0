import { area } from '../http/area.ts';
import { childPageRoute } from './child-page.route.ts';
import { homePageRoute } from './home-page.route.ts';
import { mapPageRoute } from './map-page.route.ts';
import { regionPageRoute } from './region-page.route.ts';
import { searchPageRoute } from './search-page.route.ts';
import { tablePageRoute } from './table-page.route.ts';

export const pages = area('Pages', [
  childPageRoute,
  homePageRoute,
  mapPageRoute,
  regionPageRoute,
  searchPageRoute,
  tablePageRoute,
]);
export type PagesApi = typeof pages;
