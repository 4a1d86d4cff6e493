import { defineConfig } from "vitest/config";

export default defineConfig({
  // What the build fixes, see wxt.config.ts.
  define: { __SERVER__: '"http://127.0.0.1:8000"' },
  test: {
    environment: "node",
    include: ["tests/{core,extension}/**/*.test.ts"],
  },
});
