const TIE_MARGIN = 1e-6;

function nearerNeighbour(z: number, below: number): number {
  const under = z - below / 100;
  const over = (below + 1) / 100 - z;
  if (under === over) return below % 2 === 0 ? below : below + 1;
  return under < over ? below : below + 1;
}

/**
 * A z-score in hundredths, rounded once: to the nearer of the two decimals as the machine holds them, a tie to the even
 * one, which is how WHO's package rounds.
 */
export function hundredths(z: number): number {
  const scaled = z * 100;
  const nearest = Math.floor(scaled + 0.5);
  return Math.abs(scaled - nearest) < 0.5 - TIE_MARGIN ? nearest : nearerNeighbour(z, Math.floor(scaled));
}
