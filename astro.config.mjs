import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { BASE_PATH, HAS_SOCIAL_CARDS, SITE_ORIGIN } from './scripts/hosting.ts';
import { checkWhileWriting } from './src/integrations/check-while-writing.ts';
import { leaveOutKnownWarnings } from './src/integrations/known-warnings.ts';
import { shortStyleNames } from './src/integrations/short-style-names.ts';
import { english } from './src/lib/strings/en.ts';
import rehypeSectionIds from './src/plugins/rehype-section-ids.ts';
import remarkHeadingIds from './src/plugins/remark-heading-ids.ts';
import remarkRecordPointers from './src/plugins/remark-record-pointers.ts';
import remarkTypography from './src/plugins/remark-typography.ts';

/** As `Features` of Lightning CSS has it, which comes with Vite. */
const VENDOR_PREFIXES = 1 << 18;

export default defineConfig({
  site: SITE_ORIGIN,
  base: BASE_PATH,
  trailingSlash: 'always',
  // Spaces at line breaks between inline elements are part of a sentence: the default would drop them.
  compressHTML: true,
  // While the disk makes one page's file, the next page is rendered.
  build: { concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [checkWhileWriting(), mdx()],
  markdown: {
    syntaxHighlight: false,
    // Each extra of the processor costs milliseconds a page: only what the prose uses is on.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkTypography, remarkHeadingIds, remarkRecordPointers],
      rehypePlugins: [rehypeSlug, [rehypeSectionIds, { linkLabel: english.linkToHeading }]],
    }),
  },
  vite: {
    // Tailwind would lower styles for browsers that lack light-dark(), in which no page has its colours anyway.
    plugins: [tailwindcss({ optimize: false }), leaveOutKnownWarnings()],
    css: {
      transformer: 'lightningcss',
      lightningcss: {
        targets: {},
        // Prefixes stand in the styles where a browser still asks for them.
        exclude: VENDOR_PREFIXES,
        visitor: shortStyleNames,
      },
    },
    // A name of its own: a variable of the environment by the same name would win over it.
    define: { 'import.meta.env.HAS_SOCIAL_CARDS': JSON.stringify(HAS_SOCIAL_CARDS) },
    build: {
      // The first that know light-dark() and :has().
      cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
      // Styles and scripts written into a page are what the security policy forbids.
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own, which the bundler would warn of once a file.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
