import { expect, it } from "vitest";
import { faultInAddress } from "./local-address.ts";
import { SEARCH_START } from "./search/pagefind/paths.ts";
import { isOwnAddress } from "./urls.ts";
import { faultInSiteAddress, faultInWebAddress } from "./web-address.ts";

it.each([
  "/",
  "/om/",
  "/kontakta-oss",
  "/index.php",
  "/nyheter/2019/våren (1)/",
  "/wp-content/uploads/2019/05/Protokoll%20maj.pdf",
  "/Smith,%20J.%20&%20co/",
  "/~anna/",
])("an old address is accepted: %s", (address) => {
  expect(faultInAddress(address)).toBeNull();
});

it.each([
  ["om/", "första snedstrecket"],
  ["https://www.exempel.se/om/", "efter webbplatsens namn"],
  ["/x/../om/", "/../"],
  ["/x/%2e%2e/om/", "/../"],
  ["/./om/", "/./"],
  ["//exempel.se/", "två snedstreck"],
  ["/x\\om/", "omvänt"],
  ["/x%5Com/", "omvänt"],
  ["/x%2fom/", "%2F"],
  ["/100%/", "efter %"],
  ["/100%25/", "tecknet %"],
  ["/%E5/", "efter %"],
  ["/?page_id=4", "från ? eller #"],
  ["/om/#x", "från ? eller #"],
  ["/x$y/", "tecknet $"],
  ["/x*", "tecknet *"],
  ["/:x/", "tecknet :"],
  ["/{http.host}/", "tecknet {"],
  ['/x"/', 'tecknet "'],
  ["/x;/", "tecknet ;"],
  ["/x%0a/", "syns inte"],
  ["/x\u200b/", "syns inte"],
  ["/con/", "Windows"],
  ["/Aux.html", "Windows"],
  ["/x /y/", "mellanslag"],
  ["/x./y/", "punkt"],
  [`/${"å".repeat(128)}/`, "längre än 255"],
  [`/${"x/".repeat(501)}`, "längre än 1000"],
])("an address that no redirect can have is refused with the reason: %s", (address, reason) => {
  expect(faultInAddress(address)).toContain(reason);
});

it.each([
  ["/assets/", true],
  ["/assets", true],
  ["/assets/x.css", true],
  ["/assets-2/", false],
  ["/pagefind/engine.js", true],
  [`/${SEARCH_START}`, true],
  ["/404.html", true],
  ["/404.html/x/", true],
  ["/sitemap.xml", true],
  ["/personer/", true],
  ["/personer/lista.json", true],
  ["/personer/bokstav-a/", true],
  ["/personer/bokstavera-exempel/", false],
  ["/om/", false],
])("the site's own address: %s %s", (address, isOwn) => {
  expect(isOwnAddress(address)).toBe(isOwn);
});

it.each([
  "https://www.exempel.se",
  "http://exempel.se:8080/a b".replace(" ", "%20"),
  "https://räksmörgås.example/@anna?a=..#x",
])("a web address is accepted: %s", (address) => {
  expect(faultInWebAddress(address)).toBeNull();
});

it.each([
  ["www.exempel.se", "hela adressen"],
  ["https://anna@exempel.se/", "användarnamn"],
  ["https://anna:hemligt@exempel.se/", "användarnamn"],
  ["https://exempel.se\\x", "omvänt"],
  ["https://exempel.se/x/../y", "/../"],
  ["https://exempel.se/x/%2E%2e", "/../"],
  ["https://ex$ampel.se/", "inget namn på en webbplats"],
  ["https://exempel.se:99999/", "hela adressen"],
  ["https://exempel..se/", "hela adressen"],
])("a web address is refused with the reason: %s", (address, reason) => {
  expect(faultInWebAddress(address)).toContain(reason);
});

it.each([
  ["https://exempel.se/$x", "längst upp"],
  ["https://exempel.se/register/", "längst upp"],
  ["https://exempel.se?x", "längst upp"],
  ["https://exempel.se$", "inget namn på en webbplats"],
  ["https://exempel.se;", "inget namn på en webbplats"],
])("a site's own address is refused with the reason: %s", (address, reason) => {
  expect(faultInSiteAddress(address)).toContain(reason);
});
