import { describe, expect, it } from "vitest";
import { cleanAliases, imageProblem, invalid, isPrivateHost } from "./validate";

const NONE = new Set<string>();

describe("aliases", () => {
  it("never hold the name nor anything twice, whatever the case", () => {
    expect(cleanAliases(["Mara", "M.", "m.", "MARA VALE", ""], "Mara Vale")).toEqual(["Mara", "M."]);
    expect(cleanAliases(["mara vale"], "Mara Vale")).toBeNull();
    expect(cleanAliases(null, null)).toBeNull();
  });
});

describe("private addresses", () => {
  it.each([
    ...["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://10.1.2.3/", "http://172.16.0.1/"],
    ...[
      "http://172.31.255.1/",
      "http://192.168.0.1/",
      "http://169.254.169.254/",
      "http://0.0.0.0/",
      "http://localhost/",
    ],
    ...["http://LOCALHOST./", "http://box.localhost/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/"],
    ...["http://[fd00::1]/", "http://[fc12:3::1]/", "http://[fe80::1]/", "http://[febf::1]/"],
  ])("%s", (url) => {
    expect(isPrivateHost(new URL(url).hostname)).toBe(true);
  });

  it.each([
    ...["http://172.32.0.1/", "http://11.0.0.1/", "http://8.8.8.8/", "http://fdn.example/", "http://fcbox.example/"],
    ...["http://[2001:db8::1]/", "http://notlocalhost/", "http://10.example/", "http://[::1234]/"],
  ])("not %s", (url) => {
    expect(isPrivateHost(new URL(url).hostname)).toBe(false);
  });

  it("are allowed only where the box itself is there", () => {
    expect(imageProblem("http://10.0.0.2/i.jpg", NONE)).toBe("image-private-address");
    expect(imageProblem("http://10.0.0.2/i.jpg", new Set(["10.0.0.2"]))).toBeNull();
  });
});

describe("pictures", () => {
  it.each([
    ["https://a.example/i.jpg", null],
    ["data:image/png;base64,AA", null],
    ["javascript:alert(1)", "not-an-image"],
    ["file:///etc/passwd", "not-an-image"],
    ["data:text/html,x", "not-an-image"],
    ["i.jpg", "not-an-image"],
  ])("%s: %s", (url, problem) => {
    expect(imageProblem(url, NONE)).toBe(problem);
  });
});

describe("dates, as Stash compares partial ones", () => {
  it.each([
    [{ birthdate: "1989-05-02" }, { deathDate: "1989" }, "deathDate"],
    [{ birthdate: "1989-05-02" }, { deathDate: "1989-05-02" }, null],
    [{ birthdate: "1989" }, { deathDate: "1989-01" }, null],
    [{ deathDate: "1980" }, { birthdate: "1989" }, "birthdate"],
    [{ birthdate: "1989", deathDate: "1980" }, { country: "NO" }, null],
  ] as const)("%j then %j: %s", (now, changed, field) => {
    expect(invalid(now, changed, NONE)?.field ?? null).toBe(field);
  });
});
