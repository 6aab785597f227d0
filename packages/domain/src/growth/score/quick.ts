/**
 * ((y/M)^L − 1) / (S·L) without a power: several times faster, within 1e-7 of it for z from −3 to 3. NaN where the
 * approximation is not good enough: y outside M/2 to 2M, or |L·ln(y/M)| above 0.7.
 *
 * With t = (y − M)/(y + M), ln(y/M) = 2·artanh(t); with w = L·artanh(t), (y/M)^L − 1 = 2·tanh(w) / (1 − tanh(w)).
 * Both functions are taken as convergents of their continued fractions: artanh(t) = t·a/b and tanh(w) = w·c/d.
 */
export function quickScore(y: number, l: number, m: number, s: number): number {
  const t = (y - m) / (y + m);
  const q = t * t;
  const a = 1155 - q * (1190 - q * 231);
  const b = 1155 - q * (1575 - q * (525 - q * 25));
  const artanh = (t * a) / b;
  const w = l * artanh;
  const v = w * w;
  const c = 945 + v * (105 + v);
  const d = 945 + v * (420 + v * 15);
  return q <= 1 / 9 && v <= 0.1225 ? (2 * artanh * c) / (s * (d - w * c)) : Number.NaN;
}
