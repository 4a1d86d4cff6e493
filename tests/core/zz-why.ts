import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
const base = process.cwd();
const { answer } = await import(base + "/extension/core/answer.ts");
const { chances } = await import(base + "/extension/core/meaning.ts");
const { read } = await import(base + "/extension/core/reading.ts");
const { candidatesOf } = await import(base + "/extension/core/candidates.ts");
const { isFamiliar } = await import(base + "/extension/core/meaning.ts");
const { plain } = await import(base + "/extension/core/topic.ts");
const { engine } = await import(base + "/tests/core/data.ts");
const { index, model } = engine;
for await (const line of createInterface({ input: process.stdin })) {
  const lex = { ours: index.services.length + index.bodies.length, names: index.names, problems: index.problems, familiar: (w: string) => isFamiliar(model, w) };
  const r = read(lex, line);
  const name = (p: number) => p < index.services.length ? index.services[p].id : p < lex.ours ? index.bodies[p - index.services.length] : "~" + index.others[p - lex.ours][0];
  const m = [...chances(model, r.rest.join(" "))];
  const iss = m.filter(([k]) => !/^emergency|^nothing/.test(k)).sort((a, b) => b[1] - a[1]).slice(0, 5).map(([k, v]) => `${k} ${v.toFixed(2)}`);
  const ap = m.filter(([k]) => /^emergency|^nothing/.test(k)).map(([k, v]) => `${k.replace("emergency-", "!")} ${v.toFixed(0)}`);
  const c = [...candidatesOf(index, r.named, plain(line), null)].sort((a,b)=>b[1].weight-a[1].weight).slice(0, 6).map(([p, x]) => `${name(p)} ${x.weight.toFixed(2)} ${[...x.own].map(([i, v]) => i + ":" + v.toFixed(2)).join(",")}`);
  const a = answer(engine, line);
  console.log(`“${line}”\n  named ${[...r.named].map(([p, w]) => name(p) + " " + w).join(", ")} | rest ${r.rest.join("·")} ${r.bare}\n  ${iss.join(", ")} | ${ap.join(" ")}\n  cand ${c.join(" / ")}\n  → ${a.results.map((x: object) => Object.values(x).join("/")).join(", ")} | E ${a.emergency} M ${a.missing} A ${a.asks}`);
}
