/** A4 in points, with wide margins. */
const PAGE = { width: 595, height: 842, left: 72, top: 770, leading: 18 };

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/**
 * A small PDF file, written by hand: a page for each list of lines, in Helvetica with WinAnsiEncoding, which has the Swedish
 * letters. The same text always gives the same bytes.
 */
export function pdf(title: string, pages: readonly (readonly string[])[]): Uint8Array {
  return pdfOf(title, HELVETICA, pages.map(shownLines));
}

/** The same with a font of one's own, as a PDF object, and the content of each page in the language of PDF. */
export function pdfOf(title: string, font: string, contents: readonly string[]): Uint8Array {
  const first = 4;
  const pageIds = contents.map((_, index) => first + index * 2);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (sv-SE) >>",
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] /Count ${contents.length} >>`,
    font,
    ...contents.flatMap((content, index) => pageObjects(content, first + index * 2 + 1)),
  ];
  objects.push(`<< /Title (${escaped(title)}) /Producer (Sagobygdernas samverkan) >>`);

  let file = "%PDF-1.4\n%åäö\n";
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const size = objects.length + 1;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, "latin1");
}

function shownLines(lines: readonly string[]): string {
  return lines.map((line) => `(${escaped(line)}) Tj T*`).join("\n");
}

function pageObjects(content: string, contentId: number): string[] {
  const stream = `BT\n/F1 12 Tf\n${PAGE.leading} TL\n${PAGE.left} ${PAGE.top} Td\n${content}\nET`;
  const box = `[0 0 ${PAGE.width} ${PAGE.height}]`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentId} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
}

/** The text as a PDF string: one character a byte, dashes where WinAnsi has them. */
function escaped(text: string): string {
  return text.replaceAll("–", "\\226").replaceAll(/(?<!\\)[()]|\\(?!226)/g, (sign) => `\\${sign}`);
}
