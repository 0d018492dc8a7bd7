// SPDX-License-Identifier: Apache-2.0

/** As the server counts them. */
export const mostWords = 300;

export const words = (text: string): number => (text.trim() === "" ? 0 : text.trim().split(/\s+/).length);
