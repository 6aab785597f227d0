import { encode } from 'uqr';

/** A QR code as a drawing; what it says always stands beside it as text too. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="200" height="200" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={darkRuns(data)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** Each run of dark squares of a line as one rectangle. */
function darkRuns(lines: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, line] of lines.entries()) {
    let from = -1;
    for (let x = 0; x <= line.length; x += 1) {
      const dark = line[x] === true;
      if (dark && from < 0) from = x;
      if (!dark && from >= 0) {
        runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
        from = -1;
      }
    }
  }
  return runs.join('');
}
