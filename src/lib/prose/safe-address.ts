/** True for addresses that a link may carry: this site's own, and the web's. Never `javascript:` or `data:`. */
export function isSafeAddress(address: string): boolean {
  // Browsers pass over control characters and blanks, so that they could hide a scheme.
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
