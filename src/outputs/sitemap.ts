import type { SitePage } from "../site.ts";

/** sitemap.xml: every page that search engines may list. It has no dates, as the dates in the data are not when pages changed. */
export function sitemap(pages: readonly SitePage[]): string {
  const locations = pages
    .filter((page) => !page.url.endsWith(".html"))
    .map((page) => `  <url><loc>${escaped(page.frame.canonical)}</loc></url>`)
    .sort();
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...locations,
    `</urlset>`,
    ``,
  ].join("\n");
}

/** robots.txt: everything may be read; where the sitemap is. */
export function robots(siteAddress: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress}/sitemap.xml\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
