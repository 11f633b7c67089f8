import MarkdownIt from "markdown-it";

/** Raw HTML in data is shown as text, never passed on; bare addresses become links. */
const renderer = new MarkdownIt({ html: false, linkify: true, typographer: false });
renderer.linkify.set({ fuzzyLink: false });

/** Markdown to HTML. Headings in prose start at level 3, under the section's own. */
export function markdownToHtml(text: string): string {
  return renderer.render(text);
}
