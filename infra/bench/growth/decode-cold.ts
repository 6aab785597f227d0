/** Decodes all nine tables once, in a process that has done nothing else, and prints the milliseconds. */
import { lmsTable, TABLE_CODES } from '@konvergensi/domain';

const start = performance.now();
for (const code of TABLE_CODES) lmsTable(code);
process.stdout.write(String(performance.now() - start));
