/** A public key as the signer prints it: Ed25519 JWK with `kid`. */
export interface PublicKey {
  kid: string;
  kty: string;
  crv: string;
  x: string;
}
