// Node has a module of the bare name, so the file itself is asked for.
declare module "punycode/punycode.es6.js" {
  const punycode: { toUnicode(host: string): string };
  export default punycode;
}
