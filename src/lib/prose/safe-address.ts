/** True for addresses that a link may carry: this site's own, and the web's. Never `javascript:` or `data:`. */
export function isSafeAddress(address: string): boolean {
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
