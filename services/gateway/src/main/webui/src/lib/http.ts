// SPDX-License-Identifier: Apache-2.0
import { connection } from "./connection.svelte.ts";
import { Problem, problemOf } from "./problem.ts";

/** A page of another origin cannot send it, so it shows that a change was asked for by this app. */
export const csrfHeaders = { "X-Clout-Csrf": "1" };

/**
 * Asks the gateway. Rejects with a {@link Problem} for every answer that is no success, and for none at all.
 *
 * @param more headers, such as an idempotency key
 * @returns the JSON of the answer; undefined for an empty one
 */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const json = { "Content-Type": "application/json" };
  const response = await fetch(path, {
    method,
    headers: {
      Accept: "application/json",
      ...(method === "GET" ? {} : csrfHeaders),
      ...(body === undefined || body instanceof Blob ? {} : json),
      ...headers,
    },
    body: body === undefined ? undefined : body instanceof Blob ? body : JSON.stringify(body),
  }).catch((reason: unknown) => {
    connection.lost("offline");
    throw new Problem("offline", String(reason), 0);
  });
  const text = await response.text();
  if (!response.ok) throw failed(problemOf(response.status, text));
  connection.found();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Gets a file. Rejects as {@link request} does. */
export async function file(path: string): Promise<Blob> {
  const response = await fetch(path).catch((reason: unknown) => {
    connection.lost("offline");
    throw new Problem("offline", String(reason), 0);
  });
  if (!response.ok) throw failed(problemOf(response.status, await response.text()));
  connection.found();
  return response.blob();
}

/** Tells the rest of the app what an answer means for all of it. */
export function failed(problem: Problem): Problem {
  if (problem.status === 401) connection.signOut();
  if (problem.answered) connection.found();
  else if (problem.slug === "unavailable") connection.lost("unavailable");
  return problem;
}
