import type { Mark } from "../pages/mark.ts";
import { PALETTE } from "./palette.ts";

/** The icon for tabs and bookmarks as SVG: the mark in the middle of a square, in light or dark colours like the reader's screen. */
export function icon({ width, height, shapes, lines }: Mark): string {
  const side = Math.max(width, height) + 6;
  const viewBox = [(width - side) / 2, (height - side) / 2, side, side].join(" ");
  const style = ({ text, water }: Record<"text" | "water", string>) => `.s{fill:${text}}.l{stroke:${water}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">`,
    `<style>${style(PALETTE.light)}@media(prefers-color-scheme:dark){${style(PALETTE.dark)}}</style>`,
    `<path class="s" d="${shapes}"/>`,
    lines === null ? "" : `<path class="l" stroke-width="2.8" d="${lines}"/>`,
    "</svg>\n",
  ].join("");
}

/** The icon for a phone's home screen as SVG: the mark on a light square; the phone rounds the corners. */
export function touchIcon({ width, height, shapes, lines }: Mark): string {
  const side = Math.max(width, height) * 1.5;
  const { mist, text, water } = PALETTE.light;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(side)}" height="${String(side)}">`,
    `<path fill="${mist}" d="M0 0h${String(side)}v${String(side)}H0z"/>`,
    `<g transform="translate(${String((side - width) / 2)} ${String((side - height) / 2)})">`,
    `<path fill="${text}" d="${shapes}"/>`,
    lines === null ? "" : `<path fill="none" stroke="${water}" stroke-width="2.8" d="${lines}"/>`,
    "</g></svg>\n",
  ].join("");
}
