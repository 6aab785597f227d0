import { measureBesidePages } from './beside-pages.ts';

// npm run bench -- pages [DEV.JSON]: the main pages in a browser.
measureBesidePages('measure-pages.ts');
