import type { Plugin } from 'vite';

/**
 * Lightning CSS does not know this pseudo-class of CSS Overflow 5 yet: it leaves it as it is, and says so of each style
 * set of each run, which would hide what authors are told.
 */
const KNOWN = "'target-current' is not recognized as a valid pseudo-class";

/** Leaves out warnings that nobody can do anything about. */
export function leaveOutKnownWarnings(): Plugin {
  return {
    name: 'leave-out-known-warnings',
    configResolved: ({ logger }) => {
      const { warn } = logger;
      logger.warn = (message, options) => {
        if (!message.includes(KNOWN)) warn.call(logger, message, options);
      };
    },
  };
}
