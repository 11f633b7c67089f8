import parsePhoneNumber from "libphonenumber-js/min";

/**
 * The address of a link that rings a Swedish phone number: "08-410 459 10" gives "tel:+46841045910".
 * Null where the text is no number; the editor's own way of writing stays what is shown.
 */
export function telephoneLink(number: string): string | null {
  const parsed = parsePhoneNumber(number, { defaultCountry: "SE", extract: false });
  return parsed?.isValid() === true ? parsed.getURI() : null;
}
