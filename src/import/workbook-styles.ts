import type { Element } from "./workbook-parts.ts";

/** What a cell's style says of its content. */
export interface CellStyle {
  isDate: boolean;
  isStruck: boolean;
}

/** The styles of a workbook, by the number that cells name. */
export function cellStyles(styles: Element | null): CellStyle[] {
  const group = (name: string) => styles?.children.find((child) => child.name === name)?.children ?? [];
  const formats = new Map(
    group("numFmts").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""]),
  );
  const struckFonts = group("fonts").map(({ children }) =>
    children.some(({ name, attributes }) => name === "strike" && !/^(?:0|false)$/.test(attributes["val"] ?? "")),
  );
  return group("cellXfs").map(({ attributes }) => {
    const format = Number(attributes["numFmtId"] ?? 0);
    return {
      isDate: isDateFormat(format, formats.get(format)),
      isStruck: struckFonts[Number(attributes["fontId"] ?? 0)] === true,
    };
  });
}

/** Excel's own formats of dates have fixed numbers (ECMA-376, part 1, 18.8.30); others are told by the letters of a date. */
function isDateFormat(number: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      (number >= 14 && number <= 17) ||
      number === 22 ||
      (number >= 27 && number <= 36) ||
      (number >= 50 && number <= 58)
    );
  return /[dyåÅDY]/.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
