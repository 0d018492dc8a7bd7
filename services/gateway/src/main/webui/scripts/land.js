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

const ring = (indexes) => {
  const all = indexes.flatMap(points);
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
