// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so that a page in the other theme never flashes. Written by src/lib/preferences.svelte.ts.
document.documentElement.dataset.theme = localStorage.getItem("clout.theme") ?? "system";
