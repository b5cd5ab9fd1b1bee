import { FluentResource } from "@fluent/bundle";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Parses Fluent files when the page is built: parsing them at each start would delay it by some ms. */
const fluent: Plugin = {
  name: "fluent",
  transform(source, id) {
    if (!id.endsWith(".ftl")) return null;
    const messages = JSON.stringify(new FluentResource(source).body);
    return { code: `export default JSON.parse(${JSON.stringify(messages)});`, map: null };
  },
};

export default defineConfig({
  plugins: [fluent, svelte(), svelteTesting()],
  // The window's CSP allows neither inline scripts nor inline styles, so nothing may be inlined.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: "127.0.0.1", port: 1420, strictPort: true },
  clearScreen: false,
  test: {
    environment: "jsdom",
    setupFiles: "tests/unit/setup.ts",
    include: ["src/**/*.test.ts", "tests/unit/**/*.test.ts"],
  },
});
