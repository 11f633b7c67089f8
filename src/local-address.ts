/** Names that Windows keeps for devices, with or without an ending: no folder or file can bear them. */
export const DEVICE_NAMES = "con|prn|aux|nul|com[0-9]|lpt[0-9]";
const DEVICE = new RegExp(`^(?:${DEVICE_NAMES})(?:\\..*)?$`, "i");

/** Signs of old addresses that mean nothing in the configuration of any host. A host reads all others as rules of its own. */
const OTHER_SIGN = /[^\p{L}\p{M}\p{N} ._~()!,&+=@'/-]/u;

/** What file systems allow for a name. */
const MOST_BYTES = 255;
const MOST_SIGNS = 1000;

const EXAMPLE = "som /personer/anna-exempel/";

/**
 * Why an address on the site cannot be used in a redirect, in Swedish; null: it can. Old addresses of other systems may hold
 * spaces, parentheses and codes such as %20, and need no slash at the end.
 *
 * @param written as in the file, with or without percent-encoding
 */
export function faultInAddress(written: string): string | null {
  if (/^https?:/i.test(written)) return `skriv bara det som står efter webbplatsens namn, ${EXAMPLE}`;
  if (!written.startsWith("/")) return `skriv adressen från första snedstrecket, ${EXAMPLE}`;
  if (written.length > MOST_SIGNS) return `adressen är längre än ${String(MOST_SIGNS)} tecken. Kontrollera den`;
  if (/[?#]/.test(written)) return "skriv adressen utan det som står från ? eller #: webbservrar skiljer inte på det";
  if (/\\|%5c/i.test(written)) return "ett omvänt snedstreck hör inte hemma i en adress. Skriv /";
  if (/%2f/i.test(written)) return "%2F är ett snedstreck i kod. Skriv /";
  const address = decoded(written);
  if (address === null) return "efter % väntas två tecken som tillsammans är en kod, som %20 för ett mellanslag";
  const sign = OTHER_SIGN.exec(address)?.[0];
  if (sign !== undefined)
    return /\p{C}/u.test(sign)
      ? "ett tecken i adressen syns inte. Skriv adressen på nytt"
      : `tecknet ${sign} kan betyda något annat för en webbserver. Utelämna omdirigeringen, eller skriv adressen utan det`;
  return address.replace(/^\/|\/$/g, "") === "" ? null : faultInSteps(address.replace(/^\/|\/$/g, "").split("/"));
}

function faultInSteps(steps: readonly string[]): string | null {
  for (const step of steps) {
    if (step === "") return "två snedstreck står efter varandra. Skriv ett";
    if (step === "." || step === "..") return `webbläsare löser upp /${step}/ innan de frågar. Skriv adressen utan det`;
    if (/^ |[ .]$/.test(step))
      return `en del av adressen börjar eller slutar med ett mellanslag eller en punkt: "${step}"`;
    if (DEVICE.test(step)) return `${step} kan inte vara namnet på en mapp eller fil i Windows`;
    if (Buffer.byteLength(step) > MOST_BYTES) return `en del av adressen är längre än ${String(MOST_BYTES)} tecken`;
  }
  return null;
}

/** The address without percent-encoding, as servers compare it; null where a code is none. */
export function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** An address as it stands in a header or a list of a host: spaces and letters outside English are encoded. */
export function encoded(address: string): string {
  return encodeURI(address).replaceAll("?", "%3F").replaceAll("#", "%23").replaceAll("$", "%24");
}

/** An address in the configuration of nginx or Caddy: both read what stands in quotes as one word. */
export function quoted(address: string): string {
  return `"${address.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** What is the same for disks and servers that do not tell capitals from small letters, nor a folder from its slash. */
export function withoutCase(address: string): string {
  return address
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?!^)\/$/, "");
}
