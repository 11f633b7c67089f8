declare module "subset-font" {
  /** What is used here of the library: https://github.com/papandreou/subset-font#api */
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
