import { growth } from './growth.ts';

process.exitCode = growth(process.argv.slice(2), {
  write: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
});
