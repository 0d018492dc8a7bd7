// SPDX-License-Identifier: Apache-2.0

/** What went wrong, as the gateway's `application/problem+json` says it, or as the browser saw it. */
export class Problem extends Error {
  /**
   * @param slug what follows `/problems/` in the type; `offline` and `unavailable` where no answer came from Clout
   * @param detail the server's own words, in English; empty if it said none
   * @param answered whether it is the gateway's own answer
   */
  constructor(
    readonly slug: string,
    readonly detail: string,
    readonly status: number,
    readonly answered = false,
  ) {
    super(`${slug}: ${detail}`);
  }
}

/** The server is there but cannot answer now: trying again later may help, changing the request does not. */
const away = new Set([502, 503, 504]);

/** Reads the problem out of an answer that is no success. */
export function problemOf(status: number, body: string): Problem {
  const { type, detail } = parse(body);
  const slug = type?.startsWith("/problems/") ? type.slice("/problems/".length) : undefined;
  return new Problem(
    slug ?? (away.has(status) ? "unavailable" : `http-${status}`),
    detail ?? "",
    status,
    slug !== undefined,
  );
}

/** Anything thrown, as a problem: what is none already is a fault of ours, shown with its own words. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem("internal", String(thrown), 0);
}

function parse(body: string): { type?: string; detail?: string } {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null ? json : {};
  } catch {
    return {};
  }
}
