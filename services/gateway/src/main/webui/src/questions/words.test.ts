// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { words } from "./words.ts";

it("counts words between any blanks", () => {
  expect(words("")).toBe(0);
  expect(words(" \n ")).toBe(0);
  expect(words("one\ttwo\n\nthree ")).toBe(3);
});
