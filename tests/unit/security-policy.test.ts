import { describe, expect, it } from 'vitest';
import { securityPolicy } from '../../src/lib/security-policy.ts';

describe('the security policy', () => {
  it('of a page that is read allows its stylesheet and pictures alone', () => {
    expect(securityPolicy()).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  it('of the search page allows files of this site and WebAssembly, and no text as code', () => {
    expect(securityPolicy('search').split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('of a page with copy buttons allows files of this site as script, and no text as code', () => {
    expect(securityPolicy('copy').split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });
});
