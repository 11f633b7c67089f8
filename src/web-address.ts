const HOST = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+(?::\d{1,5})?$/u;
const STEPS_UP = /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

/** Why a text is no address of a page on the web, in Swedish; null: it is one. */
export function faultInWebAddress(text: string): string | null {
  const whole = "skriv hela adressen, som https://www.exempel.se/sida";
  if (/^https?:.*\\/i.test(text)) return "ett omvänt snedstreck hör inte hemma i en adress. Skriv /";
  const [, host, rest = ""] = /^https?:\/\/([^/?#\s]+)([^\s]*)$/.exec(text) ?? [];
  if (host === undefined) return whole;
  if (host.includes("@"))
    return "en adress med användarnamn eller lösenord (före @) ska inte publiceras. Skriv den utan";
  if (!HOST.test(host))
    return /^[\d.:\p{L}-]*$/u.test(host) ? whole : `"${host}" är inget namn på en webbplats. ${capital(whole)}`;
  if (STEPS_UP.test(rest)) return "/./ och /../ löses upp av webbläsare. Skriv adressen som den blir";
  return parsedUrl(text) === null ? whole : null;
}

/** Why a text cannot be the address of the whole site, in Swedish; null: it can. Servers' configurations are made of it. */
export function faultInSiteAddress(text: string): string | null {
  const fault = faultInWebAddress(text);
  if (fault !== null) return fault;
  return /^https?:\/\/[^/?#]+\/?$/.test(text)
    ? null
    : "webbplatsen ligger längst upp på sin server. Skriv protokoll och värdnamn, som https://www.exempel.se";
}

/** The parts of an address; null: it is none. `URL.canParse` on Node 20 refuses "å" once it has been called often, so it is not asked. */
export function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
