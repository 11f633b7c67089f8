/** Mixes a share of a colour with a ground; both and the result are #rrggbb. */
export function mixed(colour: string, ground: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    const base = Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.round(base + (part - base) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
