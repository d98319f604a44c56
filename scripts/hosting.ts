/** Where the site is published, and the folder of the host that it lies in. */
export const { SITE_ORIGIN = 'https://plainrecord.example', BASE_PATH = '/' } = process.env;
