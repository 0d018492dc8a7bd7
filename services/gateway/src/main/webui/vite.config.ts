// SPDX-License-Identifier: Apache-2.0
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { demoApi } from "./dev/demo-api.ts";

export default defineConfig(({ mode }) => {
  const demo = mode === "demo";
  const served = demo ? [] : ["/api", "/login", "/logout"];
  return {
    plugins: [svelte(), ...(demo ? [demoApi()] : [])],
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: "es2024" },
    server: {
      // With `npm run dev` the pages come from Vite and everything else from a gateway that runs here.
      proxy: Object.fromEntries(served.map((path) => [path, "http://localhost:8080"])),
    },
    test: { include: ["src/**/*.test.ts", "dev/**/*.test.ts"] },
  };
});
