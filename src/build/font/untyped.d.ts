declare module "subset-font" {
  /** Types for the part of the library that is used: https://github.com/papandreou/subset-font#api */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "sfnt" | "woff2"; keepFeatures: readonly string[] },
  ): Promise<Buffer>;
}

declare module "fontverter" {
  const fontverter: { convert: (font: Buffer, format: "sfnt") => Promise<Buffer> };
  export default fontverter;
}
