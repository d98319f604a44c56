import type { Page } from '@playwright/test';

/**
 * Collects what no reader should cause: errors on the console, violations of the security policy among them (with script
 * or without), errors of scripts, and requests that leave the site.
 */
export function collectComplaints(page: Page, site: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isMissing = /status of 404/.test(message.text());
    if (message.type() === 'error' && !isMissing) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) complaints.push(`left: ${request.url()}`);
  });
  return complaints;
}
