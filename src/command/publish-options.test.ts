import { describe, expect, it } from "vitest";
import { readPublishOptions } from "./publish-options.ts";

const STORE = { S3_BUCKET: "hink", S3_PREFIX: "site", AWS_ACCESS_KEY_ID: "nyckel", AWS_SECRET_ACCESS_KEY: "hemlig" };

describe("where to publish", () => {
  it("is a folder, or a store that the environment names", () => {
    expect(readPublishOptions(["--to", "/srv/www"], {}).to).toEqual({ folder: "/srv/www" });
    expect(
      readPublishOptions([], { ...STORE, S3_ENDPOINT: "https://s3.example", AWS_SESSION_TOKEN: "kort" }).to,
    ).toEqual({
      store: {
        endpoint: "https://s3.example",
        region: "us-east-1",
        credentials: { accessKeyId: "nyckel", secretAccessKey: "hemlig", sessionToken: "kort" },
        served: { bucket: "hink", prefix: "site/" },
        archive: { bucket: "hink", prefix: "private/" },
      },
    });
  });

  it("keeps what is not served in another bucket, where the whole of the first is served", () => {
    const { to } = readPublishOptions([], {
      ...STORE,
      S3_PREFIX: "",
      S3_PRIVATE_BUCKET: "annan",
      S3_PRIVATE_PREFIX: "/a/b/",
    });
    expect(to).toMatchObject({ store: { served: { prefix: "" }, archive: { bucket: "annan", prefix: "a/b/" } } });
  });

  it.each([
    [{}, "Ange vart webbplatsen ska: --to"],
    [{ S3_BUCKET: "hink" }, "AWS_ACCESS_KEY_ID saknas"],
    [{ ...STORE, AWS_SECRET_ACCESS_KEY: "" }, "AWS_SECRET_ACCESS_KEY saknas"],
    [{ ...STORE, S3_PREFIX: "" }, "får inte ligga bland det som besökare kan läsa"],
    [{ ...STORE, S3_PRIVATE_PREFIX: "site/intern" }, "får inte ligga bland det som besökare kan läsa"],
    [{ ...STORE, S3_PREFIX: "private/site" }, "får inte ligga bland det som besökare kan läsa"],
    [{ ...STORE, S3_ENDPOINT: "s3.example" }, "S3_ENDPOINT är ingen webbadress"],
    [{ ...STORE, PUBLISH_PURGE_URL: "https://a.example", PUBLISH_PURGE_COMMAND: "b" }, "inte båda"],
  ])("%j: %s", (env, message) => {
    expect(() => readPublishOptions([], env)).toThrow(message);
  });
});

describe("the options", () => {
  it("are those of build, and its own", () => {
    expect(readPublishOptions(["--data", "d", "--today", "2026-11-25", "--dry-run", "--built"], STORE)).toMatchObject({
      data: "d",
      today: "2026-11-25",
      dryRun: true,
      built: true,
      rollback: false,
      lock: true,
      takeOver: false,
      forget: false,
      allowRemovals: false,
      purge: null,
    });
  });

  it.each([
    [["--rollback"], null],
    [["--rollback=12"], 12],
    [[], false],
  ])("%j brings back: %j", (argv, rollback) => {
    expect(readPublishOptions(argv, STORE).rollback).toBe(rollback);
  });

  it.each([
    [["--rollback=nyss"], "är inget nummer på en utgåva"],
    [["--rollback", "12"], '"12" är inget alternativ. Menade du --rollback=12?'],
    [["--built", "12"], '"12" är inget alternativ.'],
    [["--no-lok"], 'Det finns inget alternativ --no-lok. Menade du "--no-lock"?'],
    [["--dry-run=ja"], "--dry-run har inget värde"],
    [["--to"], "--to saknar värde"],
    [["--today", "igår"], "är inget datum"],
  ])("%j: %s", (argv, message) => {
    expect(() => readPublishOptions(argv, STORE)).toThrow(message);
  });
});
