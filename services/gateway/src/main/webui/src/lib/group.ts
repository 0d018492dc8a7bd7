// SPDX-License-Identifier: Apache-2.0

/** Groups in the order in which their keys first come; `Map.groupBy` is not in every browser and Node that we serve. */
export function groupBy<T, K>(items: T[], key: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
