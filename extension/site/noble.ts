/** What verifies where the browser cannot; fetched only there. Workers may not import: they have worker/run-noble.ts in this place. */
export const noble = (): Promise<Pick<typeof import("@noble/ed25519"), "verifyAsync">> => import("@noble/ed25519");
