/** Search engines whose result pages may carry a line, for those who asked for it. */
export interface Engine {
  id: "naver" | "daum" | "google";
  hosts: readonly string[];
  /** Where results are, and the parameter that keeps what was typed. */
  path: string;
  parameter: string;
}

export const ENGINES: readonly Engine[] = [
  { id: "naver", hosts: ["search.naver.com", "m.search.naver.com"], path: "/search.naver", parameter: "query" },
  { id: "daum", hosts: ["search.daum.net", "m.search.daum.net"], path: "/search", parameter: "q" },
  { id: "google", hosts: ["www.google.com"], path: "/search", parameter: "q" },
];

/** What leave is asked for: permissions know whole hosts only. */
export const originsOf = ({ hosts }: Engine): string[] => hosts.map((host) => `https://${host}/*`);

/** Where the line may stand: results alone, not the mail or the maps of the same host. */
export const resultPagesOf = ({ path }: Engine, host: string): string => `https://${host}${path}*`;

/** What was typed, or null where the address is no result page. */
export function queryOf(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  const { protocol, host, pathname, searchParams } = parsed;
  const engine = ENGINES.find(({ hosts, path }) => hosts.includes(host) && path === pathname);
  return engine && protocol === "https:" ? searchParams.get(engine.parameter) : null;
}
