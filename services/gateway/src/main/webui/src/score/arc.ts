// SPDX-License-Identifier: Apache-2.0

/** Degrees, clockwise from three o'clock: the arc is open at the bottom. */
const start = 135;
const sweep = 270;

export const centre = { x: 120, y: 120 };

/** A point of the arc for a score from 1 to 100. */
export function pointAt(score: number, radius: number): { x: number; y: number } {
  const fraction = (Math.min(Math.max(score, 1), 100) - 1) / 99;
  const angle = ((start + sweep * fraction) * Math.PI) / 180;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

/** SVG path data of the arc between two scores. */
export function arc(from: number, to: number, radius: number): string {
  const a = pointAt(from, radius);
  const b = pointAt(to, radius);
  const large = ((to - from) / 99) * sweep > 180 ? 1 : 0;
  const point = ({ x, y }: { x: number; y: number }) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  return `M${point(a)}A${radius} ${radius} 0 ${large} 1 ${point(b)}`;
}
