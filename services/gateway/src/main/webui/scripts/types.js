// SPDX-License-Identifier: Apache-2.0
// Writes src/lib/openapi.ts from the schemas of the gateway's OpenAPI document: types, and all networks in order with their titles.
import { readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const schemas = JSON.parse(await readFile(new URL("../../openapi/schemas.json", import.meta.url), "utf8"));
const document = {
  openapi: "3.1.0",
  info: { title: "Clout", version: "1" },
  paths: {},
  components: { schemas },
};
const { enum: networks, "x-enum-descriptions": titles } = schemas.Network;
const networkTitles = Object.fromEntries(networks.map((network, index) => [network, titles[index]]));
const types = astToString(await openapi(document, { arrayLength: true }));
await writeFile(
  new URL("../src/lib/openapi.ts", import.meta.url),
  `${types}
/** What people call each network, in the order in which they see them. */
export const networkTitles: Record<components["schemas"]["Network"], string> = ${JSON.stringify(networkTitles)};
`,
);
