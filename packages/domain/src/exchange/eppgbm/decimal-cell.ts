/**
 * A decimal number in units of 10⁻ᵈⁱᵍⁱᵗˢ, rounded half up, from a cell that is not empty: digits with at most one comma or
 * point, and behind them nothing but the unit. Null for anything else (`83..9`, `10.7 it`, `1.234,5`, `-3`).
 */
export function readScaled(text: string, digits: number, unit: RegExp): number | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,17}))?$/.exec(text.replace(unit, ''));
  if (match === null) return null;
  const fraction = match[2] ?? '';
  const kept = Number((match[1] ?? '') + fraction.slice(0, digits).padEnd(digits, '0'));
  return kept + (Number(fraction.charAt(digits)) >= 5 ? 1 : 0);
}

/** What a kilogram and a centimetre cell may be followed by. */
export const KILOGRAMS = /\s*kg\.?$/i;
export const CENTIMETRES = /\s*cm\.?$/i;
