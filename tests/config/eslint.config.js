import astro from 'eslint-plugin-astro';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', 'tests/.output/', 'node_modules/']),
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // Index signatures and interfaces are chosen by what reads best.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
          message: "Name the language: the machine's own would make the build differ.",
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.config.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['examples/*.mjs'],
    languageOptions: { globals: { fetch: 'readonly' } },
  },
  {
    files: ['src/lib/**/*.ts', 'src/plugins/**/*.ts'],
    ignores: ['src/lib/load-record.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['astro:*'], message: 'Only load-record.ts opens Astro’s collections.' },
            {
              group: ['**/components/**', '**/pages/**', '**/layouts/**'],
              message: 'Imports point one way: pages → components → lib.',
            },
          ],
        },
      ],
    },
  },
);
