/**
 * Puts an excerpt into an element as text, with what Pagefind marked as `<mark>`.
 * The HTML is parsed in an inert document and only its text is taken over, so that nothing in it can run.
 */
export function fillExcerpt(element: HTMLElement, html: string): void {
  const inert = new DOMParser().parseFromString(html, "text/html");
  element.replaceChildren(
    ...[...inert.body.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    }),
  );
}
