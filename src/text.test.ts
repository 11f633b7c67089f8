import { describe, expect, it } from "vitest";
import {
  counted,
  fileSize,
  withThousands,
  inWords,
  listed,
  notEnteredSentence,
  period,
  possessive,
  unbroken,
} from "./text.ts";
import { telephoneLink } from "./phone.ts";

describe("Swedish words", () => {
  it("dates are said at the precision given", () => {
    expect(["2024-02-16", "2024-02", "2024"].map(inWords)).toEqual(["16 februari 2024", "februari 2024", "2024"]);
  });
  it("numbers have no-break spaces and agree with their noun", () => {
    expect([withThousands(750000), withThousands(1234567), withThousands(19)]).toEqual([
      "750\u00a0000",
      "1\u00a0234\u00a0567",
      "19",
    ]);
    expect([counted(1, "region", "regioner"), counted(5, "region", "regioner")]).toEqual(["1 region", "5 regioner"]);
  });
  it("lists end with och", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a och b",
      "a, b och c",
    ]);
  });
  it("the possessive of a name that ends with s is the name", () => {
    expect([possessive("Rådet"), possessive("Borås")]).toEqual(["Rådets", "Borås"]);
  });
  it("periods say sedan only while they last", () => {
    expect([
      period("2019", null, true),
      period("2019", "2023-05-05", false),
      period(null, "2023", false),
      period(null, null, true),
    ]).toEqual(["sedan 2019", "från 2019 till 5 maj 2023", "till 2023", ""]);
  });
  it("what is not entered is never called vacant", () => {
    expect(notEnteredSentence(9, 19, "ledamot", "ledamöter")).toBe("9 av 19 ledamöter är ännu inte inlagda.");
    expect(notEnteredSentence(1, 19, "ledamot", "ledamöter")).toBe("1 av 19 ledamöter är ännu inte inlagd.");
    expect(notEnteredSentence(19, 19, "ersättare", "ersättare")).toBe("Ingen av 19 ersättare är ännu inlagd.");
    expect(notEnteredSentence(0, 19, "ledamot", "ledamöter")).toBeNull();
  });
});

describe("sizes and numbers in texts", () => {
  it("sizes of files are said as people say them", () => {
    expect([fileSize(850), fileSize(119_600), fileSize(999_600), fileSize(2_440_000)]).toEqual([
      "850\u00a0byte",
      "120\u00a0kB",
      "1,0\u00a0MB",
      "2,4\u00a0MB",
    ]);
  });
  it("numbers never break between their thousands, years beside each other may", () => {
    expect([unbroken("200 000 av dem"), unbroken("2023 2027"), unbroken("12 av 300")]).toEqual([
      "200\u00a0000 av dem",
      "2023 2027",
      "12 av 300",
    ]);
  });
});

describe("telephone links", () => {
  it.each([
    ["070-548 13 02", "tel:+46705481302"],
    ["08-410 459 10", "tel:+46841045910"],
    ["+46 8 410 459 10", "tel:+46841045910"],
  ])("%s rings %s", (number, link) => {
    expect(telephoneLink(number)).toBe(link);
  });
  it.each(["08-410 459 10 vx", "112", "finns inte"])("%s is shown without a link", (number) => {
    expect(telephoneLink(number)).toBeNull();
  });
});
