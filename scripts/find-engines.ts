import { globSync } from 'node:fs';
import { onThisMachine } from './on-this-machine.ts';

/** The programs of the other two engines on this machine, and what to install where one is missing. */
export interface Engines {
  firefox?: string;
  webKit?: { driver: string; browser: string; display?: string };
}

export const PACKAGES = {
  firefox: ['firefox-esr'],
  webKit: ['webkit2gtk-driver', 'xvfb'],
} as const;

export function findEngines(): Engines {
  const firefox = onThisMachine('firefox-esr', 'firefox');
  const webKit = findWebKit();
  return {
    ...(firefox === undefined ? {} : { firefox }),
    ...(webKit === undefined ? {} : { webKit }),
  };
}

export function howToInstall(engine: keyof typeof PACKAGES): string {
  return `apt-get install ${PACKAGES[engine].join(' ')}`;
}

function findWebKit(): Engines['webKit'] {
  const driver = onThisMachine('WebKitWebDriver');
  const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').toSorted().at(-1);
  const display = onThisMachine('Xvfb');
  const hasScreen = process.env['DISPLAY'] !== undefined;
  if (driver === undefined || browser === undefined) return undefined;
  if (display === undefined) return hasScreen ? { driver, browser } : undefined;
  return { driver, browser, display };
}
