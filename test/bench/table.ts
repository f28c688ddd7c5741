/** One measure: ours beside its peer, both p50 of the same run. */
export interface Row {
  name: string;
  unit: string;
  ours: number;
  peer: number;
  peerName: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Rows as lines: name, ours, peer, and how many times the peer's time ours is. */
export function formatTable(rows: readonly Row[]): string {
  const show = (value: number) => value.toPrecision(3);
  return rows
    .map(({ name, unit, ours, peer, peerName }) => {
      const ratio = `× ${(ours / peer).toFixed(2)}`;
      return `  ${name.padEnd(36)}${`${show(ours)} ${unit}`.padStart(12)}${`${show(peer)} ${unit}`.padStart(12)}${ratio.padStart(10)}   of ${peerName}`;
    })
    .join('\n');
}
