// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { connection } from "./connection.svelte.ts";
import { failed } from "./http.ts";
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

  it("says whether the gateway answered: only its own silence is for the banner", () => {
    const ofGateway = JSON.stringify({
      type: "/problems/unavailable",
      detail: "The network does not answer.",
    });
    failed(problemOf(503, ofGateway));
    expect(connection.trouble).toBeUndefined();
    failed(problemOf(503, "<html>Service Unavailable</html>"));
    expect(connection.trouble).toBe("unavailable");
    failed(problemOf(404, ofGateway));
    expect(connection.trouble).toBeUndefined();
  });

  it("is made of anything that was thrown", () => {
    expect(asProblem(new TypeError("no"))).toMatchObject({ slug: "internal", detail: "TypeError: no" });
  });
});
