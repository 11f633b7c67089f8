import parsePhoneNumber from "libphonenumber-js/min";

/**
 * The link that calls a Swedish phone number: "08-410 459 10" gives "tel:+46841045910". Null if the text is no number.
 * What visitors see is still the text as the editor wrote it.
 */
export function telephoneLink(number: string): string | null {
  const parsed = parsePhoneNumber(number, { defaultCountry: "SE", extract: false });
  return parsed?.isValid() === true ? parsed.getURI() : null;
}
