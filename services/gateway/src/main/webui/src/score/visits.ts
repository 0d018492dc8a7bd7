// SPDX-License-Identifier: Apache-2.0

/** The days on which this browser last showed the score. Kept here only; the server never learns it. */
const key = "clout.visits";

/**
 * Notes that the person is here, and says when they were here before.
 *
 * @param today UTC day
 * @returns the last day before today with a visit; undefined on the first
 */
export function visit(
  today: string,
  store: Pick<Storage, "getItem" | "setItem"> = localStorage,
): string | undefined {
  const [last, before] = (store.getItem(key) ?? "").split(" ");
  const earlier = last === today ? before : last;
  store.setItem(key, earlier ? `${today} ${earlier}` : today);
  return earlier || undefined;
}
