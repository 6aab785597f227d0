import { openBrowser } from '../../../infra/testing/browser.ts';
import { MAIN_PAGES, runningDemonstration } from './demonstration.ts';
import { openReader, PHONE, signIn } from './reader.ts';

// npm run bench -- lighthouse [DEV.JSON]: Lighthouse's four scores of the sign-in page and the main pages of Kaur in a
// running demonstration, and what costs a point. Lighthouse is no part of the installation: see infra/bench/README.md.

const PORT = 9_377;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

interface Report {
  lhr: {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { id: string; score: number | null; scoreDisplayMode: string; displayValue?: string }>;
  };
}
type Lighthouse = (url: string, options: Record<string, unknown>) => Promise<Report>;

async function lighthouseOfThisMachine(): Promise<Lighthouse | undefined> {
  const name = 'lighthouse';
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch {
    return undefined;
  }
}

const percent = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

async function measure(lighthouse: Lighthouse): Promise<void> {
  const { url, officer } = runningDemonstration();
  const browser = await openBrowser([`--remote-debugging-port=${PORT}`]);
  const reader = await openReader(browser, url, { screen: PHONE });
  await signIn(reader, officer);
  const Cookie = (await reader.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const [path, extraHeaders] of [['/masuk', {}], ...MAIN_PAGES.map((page) => [page, { Cookie }])] as const) {
    const { lhr } = await lighthouse(url + path, { port: PORT, extraHeaders, onlyCategories: CATEGORIES });
    const scores = CATEGORIES.map((name) => `${name} ${percent(lhr.categories[name]?.score)}`).join(', ');
    process.stdout.write(`${path}: ${scores}\n`);
    for (const { id, score, scoreDisplayMode, displayValue } of Object.values(lhr.audits)) {
      if (score === null || score >= 0.9 || scoreDisplayMode === 'informative') continue;
      process.stdout.write(`  ${id} ${percent(score)} ${displayValue ?? ''}\n`);
    }
  }
  await browser.close();
}

const lighthouse = await lighthouseOfThisMachine();
if (lighthouse === undefined) {
  process.stdout.write(
    'Left out: Lighthouse is not installed (npm install --no-save --ignore-scripts lighthouse@13.5.0).\n',
  );
} else {
  await measure(lighthouse);
}
