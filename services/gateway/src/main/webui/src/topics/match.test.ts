// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import type { Topic } from "../lib/types.ts";
import { matching, nameIn } from "./match.ts";

const topic = (id: string, names: Record<string, string>, aliases: string[] = []): Topic => ({
  id,
  names,
  aliases,
  parents: [],
  sensitive: false,
  demoted: false,
});
const topics = [
  topic("poetry", { en: "Poetry", fr: "Poésie" }, ["poems"]),
  topic("pottery", { en: "Pottery" }),
  topic("computing", { en: "Computing" }),
];

it("names a topic in the person's language, else in English", () => {
  expect(nameIn(topics[0]!, "fr")).toBe("Poésie");
  expect(nameIn(topics[1]!, "fr")).toBe("Pottery");
});

it("finds by beginning first, without accents, and by other words", () => {
  expect(matching(topics, "po", "en").map(({ id }) => id)).toEqual(["poetry", "pottery"]);
  expect(matching(topics, "put", "en").map(({ id }) => id)).toEqual(["computing"]);
  expect(matching(topics, "poesie", "fr").map(({ id }) => id)).toEqual(["poetry"]);
  expect(matching(topics, "poems", "en").map(({ id }) => id)).toEqual(["poetry"]);
});

it("finds nothing for nothing", () => {
  expect(matching(topics, "  ", "en")).toEqual([]);
  expect(matching(topics, "xyz", "en")).toEqual([]);
});
