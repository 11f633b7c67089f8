import MarkdownIt from "markdown-it";

/** HTML in the data is shown as text, never passed on. Bare addresses become links. */
const renderer = new MarkdownIt({ html: false, linkify: true, typographer: false });
renderer.linkify.set({ fuzzyLink: false });

/** Turns Markdown into HTML. Headings start at level 3, below the section's own. */
export function markdownToHtml(text: string): string {
  return renderer.render(text);
}
