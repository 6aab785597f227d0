const ZERO = 'S'.charCodeAt(0);
const ESCAPE = '!'.charCodeAt(0);

/**
 * Reads a column of `lms.gen.ts`, whose header describes the encoding, into every third place of `into` from `start`,
 * `count` numbers, each divided by `units`. One loop, so that it runs fast from the first table on.
 */
export function decodeColumn(text: string, count: number, units: number, into: Float64Array, start: number): void {
  const carried = text[0] === '2' ? 1 : 0;
  const end = start + count * 3;
  let value = 0;
  let step = 0;
  let at = 1;
  for (let place = start; place < end; place += 3) {
    let difference = text.charCodeAt(at++) - ZERO;
    if (difference === ESCAPE - ZERO) {
      const close = text.indexOf(';', at);
      difference = Number(text.slice(at, close));
      at = close + 1;
    }
    step = step * carried + difference;
    value += step;
    into[place] = value / units;
  }
}
