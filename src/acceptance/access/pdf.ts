import { extractText, getDocumentProxy } from "unpdf";
import type { Check } from "./check.ts";

/** Saved as a PDF the page keeps its language, its headings and tables as tags, and its text as text. https://www.w3.org/TR/WCAG20-TECHS/pdf */
export const pdf: Check = async (page) => {
  const { language, headings, tables } = await page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.getBoundingClientRect().width > 1);
    return {
      language: document.documentElement.lang,
      headings: seen("main h1, main h2").map((element) => element.textContent),
      tables: seen("main table").length,
    };
  });
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ tagged: true })));
  const { info } = await file.getMetadata();
  const { text } = await extractText(file, { mergePages: true });
  const tags = new Set<string>();
  for (let number = 1; number <= file.numPages; number++) {
    const tree = JSON.stringify(await (await file.getPage(number)).getStructTree());
    for (const [, role = ""] of tree.matchAll(/"role":"(\w+)"/g)) tags.add(role);
  }
  await file.destroy();

  const letters = (words: string) => words.replaceAll(/[\s\u00AD-]/g, "").toLowerCase();
  const wanted = ["H1", ...(tables > 0 ? ["Table", "TR"] : [])];
  return [
    ...(Reflect.get(info, "Language") === language ? [] : [`the language is ${String(Reflect.get(info, "Language"))}`]),
    ...wanted.filter((tag) => !tags.has(tag)).map((tag) => `no tag ${tag}`),
    ...headings.filter((heading) => !letters(text).includes(letters(heading))).map((heading) => `no text "${heading}"`),
  ];
};
