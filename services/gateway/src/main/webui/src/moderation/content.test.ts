// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { contentId } from "./content.ts";

const id = "0a4d6f0e-3f54-4c0f-8a4e-0d7a4c1e9b21";

it("finds the id in an address and by itself", () => {
  expect(contentId(`https://clout.example/questions?question=${id}`)).toBe(id);
  expect(contentId(` ${id.toUpperCase()} `)).toBe(id);
});

it("finds none elsewhere", () => {
  expect(contentId("https://clout.example/questions")).toBeUndefined();
  expect(contentId("0a4d6f0e-3f54")).toBeUndefined();
});
