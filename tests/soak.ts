// Long runs and their samples: `make soak` sets MUNUIGIL_SOAK=1 for these tests, pytest's and the browsers' alike.
export const SOAK = process.env.MUNUIGIL_SOAK === "1";

/** How often a test tries something, or how large: a sample in every run, far more in a soak. */
export const rounds = (sample: number, soak: number): number => (SOAK ? soak : sample);
