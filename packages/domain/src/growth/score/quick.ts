/**
 * ((y/M)^L − 1) / (S·L) without a power: several times faster, within 5e-6 of it for z from −3 to 3. NaN where the
 * approximation is not good enough: y outside M/2 to 2M, or |L·ln(y/M)| above 0.7.
 *
 * With t = (y − M)/(y + M), ln(y/M) = 2·artanh(t); with w = L·artanh(t), (y/M)^L − 1 = 2·tanh(w) / (1 − tanh(w)).
 * Both functions are taken as convergents of their continued fractions, artanh(t) = a/b and tanh(w) = w·c/d with
 * c/d = (15 + w²)/(15 + 6w²), brought to one fraction.
 */
export function quickScore(y: number, l: number, m: number, s: number): number {
  const t = (y - m) / (y + m);
  const q = t * t;
  const a = t * (945 - q * (735 - q * 64));
  const b = 945 - q * (1050 - q * 225);
  const v = l * l * a * a;
  const b2 = b * b;
  const c = 15 * b2 + v;
  const d = 15 * b2 + 6 * v;
  return q <= 1 / 9 && v <= 0.1225 * b2 ? (2 * a * c) / (s * (b * d - l * a * c)) : Number.NaN;
}
