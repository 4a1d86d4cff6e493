import { verifyAsync } from "@noble/ed25519";
import { scope } from "./scope.ts";

/** A script of its own for workers of browsers that cannot verify by themselves. */
scope.munuigilNoble = { verifyAsync };
