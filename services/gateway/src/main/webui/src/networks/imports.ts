// SPDX-License-Identifier: Apache-2.0
import type { Import, NetworkOffer } from "../lib/types.ts";

export const underWay = ({ state }: Import): boolean => state === "RECEIVING" || state === "READING";

/** The import as the offers have it. */
export const known = (offers: NetworkOffer[], { network, id }: Import): Import | undefined =>
  offers.find((offer) => offer.network === network)?.imports.find((each) => each.id === id);

/** The offers with a newer word on an import. An answer that was overtaken by the end of the import changes nothing. */
export function withImport(offers: NetworkOffer[], progress: Import): NetworkOffer[] {
  const before = known(offers, progress);
  if (before && !underWay(before) && underWay(progress)) return offers;
  return offers.map((offer) =>
    offer.network === progress.network
      ? { ...offer, imports: [progress, ...offer.imports.filter((each) => each.id !== progress.id)] }
      : offer,
  );
}

/** The import that was under way before and has ended since. */
export function endedMeanwhile(before: NetworkOffer[], after: NetworkOffer[]): Import | undefined {
  return before
    .flatMap((offer) => offer.imports)
    .filter(underWay)
    .map((each) => known(after, each))
    .find((each) => each !== undefined && !underWay(each));
}
