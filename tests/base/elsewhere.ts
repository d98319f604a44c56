/** The site as it is built to lie in a folder of another host than usual: what the `base` step of the tests sets. */
export const ELSEWHERE = {
  BASE_PATH: '/explainers/',
  SITE_ORIGIN: 'https://elsewhere.example',
  OUT_DIR: 'dist-elsewhere',
} as const;
