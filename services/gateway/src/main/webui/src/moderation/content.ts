// SPDX-License-Identifier: Apache-2.0

/** The id in what someone pasted: an address of a page here, or the id itself. */
export const contentId = (pasted: string): string | undefined =>
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i.exec(pasted)?.[0].toLowerCase();
