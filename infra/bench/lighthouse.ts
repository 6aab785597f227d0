import { measureBesidePages } from './beside-pages.ts';

// npm run bench -- lighthouse [DEV.JSON]: Lighthouse on the main pages.
measureBesidePages('measure-lighthouse.ts');
