// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { asProblem, problemOf } from "./problem.ts";

describe("a problem", () => {
  it("carries the slug of its type and the server's words", () => {
    const body = JSON.stringify({ type: "/problems/too-young", detail: "18 and older." });
    expect(problemOf(409, body)).toMatchObject({ slug: "too-young", detail: "18 and older.", status: 409 });
  });

  it("of a proxy that knows no problems says by its status whether Clout is away", () => {
    expect(problemOf(502, "<html>Bad Gateway</html>").slug).toBe("unavailable");
    expect(problemOf(418, "null").slug).toBe("http-418");
  });

  it("is made of anything that was thrown", () => {
    expect(asProblem(new TypeError("no"))).toMatchObject({ slug: "internal", detail: "TypeError: no" });
  });
});
