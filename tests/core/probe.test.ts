import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";

const command = new URL("../../scripts/probe", import.meta.url).pathname;

function probe(name: string, lines: string[]) {
  const run = spawnSync(command, [name], {
    input: lines.map((line) => `${line}\n`).join(""),
    cwd: tmpdir(),
    encoding: "utf8",
  });
  const out = run.stdout.split("\n").slice(0, -1);
  return { status: run.status, out: out.map((line) => JSON.parse(line)), error: run.stderr };
}

describe("scripts/probe, from another folder", () => {
  test("answers each line in order and says at the end that one was bad", () => {
    const { status, out } = probe("match", [
      '{"url":"https://help.x.com/en/forms/account-access/appeals"}',
      "not json",
      '{"url":1}',
      "[]",
      '{"url":"https://example.org/","title":"Report abuse","headings":["환불"]}',
    ]);
    expect(status).toBe(1);
    expect(out).toHaveLength(5);
    expect(out[0]).toEqual({ service: "x", issue: "account-suspended", role: "contact-form" });
    for (const bad of out.slice(1, 4)) expect(Object.keys(bad)).toEqual(["error"]);
    expect(out[4]).toEqual({ service: null, issue: null, role: null });
  });

  test.each([
    ["search", '{"q":"트위터 계정 정지"}', { service: "x", issue: "account-suspended" }],
    ["symptom", '{"text":"Your account is suspended"}', { service: "x", issue: "account-suspended" }],
  ])("%s", (name, line, best) => {
    const { status, out } = probe(name, [line]);
    expect(status).toBe(0);
    expect(out[0].results[0]).toEqual(best);
    expect(out[0].results.length).toBeLessThanOrEqual(8);
    expect(out[0]).toMatchObject({ emergency: [], missing: null });
  });

  test("search and symptom name numbers in order, bodies, and a company that is not ours", () => {
    const { status, out } = probe("search", ['{"q":"죽고 싶어요"}', '{"q":"로블록스 환불"}']);
    expect(status).toBe(0);
    expect(out[0].emergency[0]).toBe("109");
    expect(new Set(out[0].emergency).size).toBe(out[0].emergency.length);
    expect(out[1]).toMatchObject({ emergency: [], missing: "로블록스" });
    for (const result of out[1].results) expect(Object.keys(result)).toEqual(["authority"]);
  });

  test("hours: the service's own offset, whatever zone is asked in", () => {
    const { status, out } = probe("hours", [
      '{"service":"daum","channel":"chat","at":"2026-11-23T02:00:00Z"}',
      '{"service":"daum","channel":"chat","at":"2026-12-25T11:00:00+09:00"}',
      '{"service":"daum","channel":"chat","at":"2050-01-03T11:00:00+09:00"}',
    ]);
    expect(status).toBe(0);
    expect(out).toEqual([
      { open: true, changes_at: "2026-11-23T18:30:00+09:00" },
      { open: false, changes_at: "2026-12-28T10:00:00+09:00" },
      { open: null, changes_at: null },
    ]);
  });

  test.each(["skt", "yes24"])("hours: %s rests at lunch", (service) => {
    const { status, out } = probe("hours", [
      JSON.stringify({ service, channel: "phone", at: "2026-11-30T12:30:00+09:00" }),
      JSON.stringify({ service, channel: "phone", at: "2026-11-30T13:30:00+09:00" }),
    ]);
    expect(status).toBe(0);
    expect(out.map(({ open }) => open)).toEqual([false, true]);
    expect(out[0].changes_at).toBe("2026-11-30T13:00:00+09:00");
  });

  test("hours without a zone, on days and for channels that do not exist, are errors", () => {
    const { status, out } = probe("hours", [
      '{"service":"daum","channel":"chat","at":"2026-11-23T11:00:00"}',
      '{"service":"daum","channel":"nobody","at":"2026-11-23T11:00:00Z"}',
      '{"service":"daum","channel":"chat","at":"2026-02-30T11:00:00Z"}',
    ]);
    expect(status).toBe(1);
    expect(out.map((line) => Object.keys(line))).toEqual([["error"], ["error"], ["error"]]);
  });

  test("reply: two dates or null", () => {
    const { status, out } = probe("reply", [
      '{"service":"daum","issue":"mail","sent_at":"2026-11-23T11:00:00+09:00"}',
      '{"service":"daum","issue":"nothing","sent_at":"2026-11-23T11:00:00+09:00"}',
    ]);
    expect(status).toBe(1);
    expect(Object.keys(out[0])).toEqual(["earliest", "latest"]);
    expect(Object.keys(out[1])).toEqual(["error"]);
  });

  test("an unknown name is exit 2 and nothing on stdout", () => {
    const { status, out, error } = probe("nobody", ["{}"]);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(error).toContain("nobody");
  });
});
