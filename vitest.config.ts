import { defineConfig } from "vitest/config";
import { rounds } from "./tests/soak.ts";

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: rounds(5_000, 600_000),
    include: ["tests/{core,data,browser,ui,features,site,packaging}/**/*.test.ts"],
  },
});
