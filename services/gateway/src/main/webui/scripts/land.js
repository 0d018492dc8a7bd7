// SPDX-License-Identifier: Apache-2.0
// Writes src/lib/land.ts from Natural Earth's coastlines (public domain): one path of an SVG in tenths of a degree, north up.
import { readFile, writeFile } from "node:fs/promises";

const file = new URL(import.meta.resolve("world-atlas/land-110m.json"));
const { arcs, objects, transform } = JSON.parse(await readFile(file, "utf8"));
const [scale, origin] = [transform.scale, transform.translate];

/** Points of an arc, which are stored as steps on a grid; an arc with a negative index is walked backwards. */
function points(index) {
  let at = [0, 0];
  const walked = arcs[index < 0 ? ~index : index].map((step) => {
    at = at.map((value, axis) => value + step[axis]);
    return at.map((value, axis) =>
      Math.round((value * scale[axis] + origin[axis]) * (axis === 0 ? 10 : -10)),
    );
  });
  return index < 0 ? walked.reverse() : walked;
}

/** A ring that crosses the date line goes on beyond the edge of the map, instead of right across it; only along a pole it may. */
function whole(ring) {
  let shift = 0;
  const shifted = ring.map(([x, y], index) => {
    const step = x - (ring[index - 1]?.[0] ?? x);
    if (Math.abs(step) > 1800 && Math.abs(y) < 899) shift -= Math.sign(step) * 3600;
    return [x + shift, y];
  });
  // Where most of it is decides on which side of the map it stays.
  const middle = shifted.reduce((sum, [x]) => sum + x, 0) / shifted.length;
  const back = Math.abs(middle) > 1800 ? -Math.sign(middle) * 3600 : 0;
  return shifted.map(([x, y]) => [x + back, y]);
}

const ring = (indexes) => {
  const all = whole(indexes.flatMap(points));
  const steps = all.map(([x, y], index) => {
    const [px, py] = index === 0 ? [0, 0] : all[index - 1];
    return [x - px, y - py];
  });
  return `M${steps[0]}l${steps
    .slice(1)
    .filter(([x, y]) => x !== 0 || y !== 0)
    .join(" ")}z`;
};
const path = objects.land.geometries.flatMap(({ arcs: polygons }) => polygons.flat().map(ring)).join("");
await writeFile(
  new URL("../src/lib/land.ts", import.meta.url),
  `/** Coastlines of the world as the path of an SVG: tenths of a degree, longitude to the right, latitude up. */
export const land = ${JSON.stringify(path)};
`,
);
